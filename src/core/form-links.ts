/** Addresses of forms as people paste them: the one for editing carries the form's id, the applicants' carries a published id or nothing. */

/** The id in `…/forms/d/ID/edit`; undefined for the applicants' links. */
export const editId = (link: string): string | undefined =>
  /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(link.trim())?.[1];

/** `forms.gle/…`: nothing but a request to Google tells which form it opens. */
export const isShortLink = (link: string): boolean => /^\s*(https?:\/\/)?forms\.gle\//i.test(link);

/** The published id in `…/forms/d/e/ID/viewform`. */
export const publishedId = (link: string): string | undefined =>
  /\/forms\/(?:u\/\d+\/)?d\/e\/([\w-]+)/.exec(link.trim())?.[1];
