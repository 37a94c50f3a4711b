/** Responses as a script sees them, and the responses that a script itself can send (the contract does). */
import type { FormAnswer } from '../world';
import { copied } from './advanced-service';
import { formOf } from './form-design';
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theWorld } from './meter';
import { responseOf, submitResponse } from './responses';

export function responseView(formId: string, responseId: string): object {
  const response = () => responseOf(formOf(theWorld(), formId), responseId);
  return loud('FormResponse', {
    getId: () => responseId,
    getTimestamp: () => new Date(response().submitted),
    getRespondentEmail: () => response().email,
  });
}

const answers = new WeakMap<object, { itemId: number; answer: FormAnswer }>();

/** An answer that can be put into a response: `Item.createResponse`. */
export function itemResponse(itemId: number, answer: FormAnswer | number): object {
  const view = loud('ItemResponse', {});
  answers.set(view, { itemId, answer: typeof answer === 'number' ? String(answer) : copied(answer) });
  return view;
}

/** A response in the making. Google collects no address for it; triggers do not hear of it here. */
export function newResponseView(formId: string): object {
  const given: Record<string, FormAnswer> = {};
  const view: object = loud('FormResponse in the making', {
    withItemResponse: (response: object) => {
      const part = answers.get(response);
      if (!part) throw googleError('Invalid argument: response');
      given[part.itemId] = part.answer;
      return view;
    },
    submit: () =>
      call('Forms', 'FormResponse.submit', ['auth/forms'], () =>
        responseView(formId, submitResponse(theWorld(), formId, { email: '', answers: given }).id),
      ),
  });
  return view;
}
