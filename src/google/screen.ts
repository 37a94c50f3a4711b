/** The menu and the panel. */
export function addMenu(): void {
  SpreadsheetApp.getUi().createMenu('Mentor Desk').addItem('Open panel', 'openPanel').addToUi();
}

export function showPanel(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Mentor Desk'));
}
