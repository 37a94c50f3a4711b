/** Why an act was not done, in a sentence for the person at the page. */
export class NotDone extends Error {}

/** A question that must be answered before the act is done. */
export class Question extends Error {}
