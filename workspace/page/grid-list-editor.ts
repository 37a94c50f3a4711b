/** The editor of a cell with a dropdown: the browser's own list, which everybody's keyboard and screen reader know. */
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';

export class ListEditor implements ICellEditorComp {
  private readonly list = document.createElement('select');

  init(params: ICellEditorParams & { values: string[] }): void {
    const now = String(params.value ?? '');
    const choices = [...new Set(['', ...params.values, now])];
    for (const choice of choices)
      this.list.add(new Option(choice === '' ? '(empty)' : choice, choice, false, choice === now));
    this.list.className = 'list-editor';
    this.list.setAttribute('aria-label', 'Choose from the list');
    this.list.addEventListener('change', () => params.stopEditing());
  }

  getGui(): HTMLElement {
    return this.list;
  }

  afterGuiAttached(): void {
    this.list.focus();
  }

  getValue(): string {
    return this.list.value;
  }
}
