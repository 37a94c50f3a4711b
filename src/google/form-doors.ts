/** A form as people meet it: its link, whether it takes answers, and the answers in its own store. One call opens it, one reads the store. */
import { attemptRead, orNull } from './attempt';

/** A response as the form keeps it. */
export interface StoredResponse {
  /** '' where the form collects no address. */
  email: string;
  /** Epoch milliseconds. */
  submitted: number;
}

export interface FormDoor {
  title: string;
  /** What applicants are given. */
  link: string;
  /** Where its editors open it. */
  editLink: string;
  accepts: boolean;
  stored(): StoredResponse[];
  close(message: string): void;
  open(): void;
}

/** null where this account may not open the form. */
export function formDoor(formId: string): FormDoor | null {
  const form = orNull(() => attemptRead(() => FormApp.openById(formId)));
  if (!form) return null;
  return {
    title: form.getTitle(),
    link: form.getPublishedUrl(),
    editLink: form.getEditUrl(),
    accepts: form.isAcceptingResponses(),
    stored: () =>
      attemptRead(() => form.getResponses()).map((response) => ({
        email: response.getRespondentEmail(),
        submitted: response.getTimestamp().getTime(),
      })),
    close(message) {
      // The words first: nobody shall meet a closed door without them.
      form.setCustomClosedFormMessage(message);
      form.setAcceptingResponses(false);
    },
    open: () => void form.setAcceptingResponses(true),
  };
}
