/** Copies what stands in a box. In a frame the browser may refuse; then the text stays selected for the keyboard. */
export async function copyFrom(box: HTMLTextAreaElement): Promise<boolean> {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // The older way is still allowed in frames where the newer one is not.
    return document.execCommand('copy');
  }
}
