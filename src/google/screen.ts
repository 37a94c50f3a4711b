/** The menu, the panel, and which tab is shown beside it. */
import { escapeHtml } from '../core/html';
import type { TabKey } from '../core/layout';
import { findTab, spreadsheet } from './spreadsheet';

export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Mentor Desk')
    .addItem('Open panel', 'openPanel')
    .addItem('Open pairing board', 'openPairingBoard')
    .addItem('Undo last change', 'undoLastChange')
    .addItem('Get help', 'openHelp')
    .addToUi();
}

/** A sentence in the corner of the sheet, for a press that has no panel to answer in. */
export function toast(sentence: string): void {
  spreadsheet().toast(sentence, 'Mentor Desk', 15);
}

/** `at`: the screen to begin with, where it is not Home. */
export function showPanel(at: '' | 'help' = ''): void {
  const page = pageText('panel').replace('<div id="panel">', `<div id="panel" data-at="${at}">`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Mentor Desk'));
}

/** As large as a dialog may be on a small screen. */
const BOARD = { width: 960, height: 600 };

/** `at`: a person's key, beside whom the board opens; or the plans side by side. */
export function showBoard(at: string = ''): void {
  const page = pageText('board').replace('<div id="board">', `<div id="board" data-at="${escapeHtml(at)}">`);
  const title = at === 'plans' ? 'Compare plans' : 'Pairing board';
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput(page).setWidth(BOARD.width).setHeight(BOARD.height),
    title,
  );
}

const PREVIEW = { width: 640, height: 560 };

/** `ask`: what is previewed, made fit for an attribute. */
export function showPreview(ask: string): void {
  const page = pageText('preview').replace('<div id="preview">', () => `<div id="preview" data-ask="${ask}">`);
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput(page).setWidth(PREVIEW.width).setHeight(PREVIEW.height),
    'Message preview',
  );
}

/** A file of the pages as it was deployed. */
export const pageText = (name: string): string => HtmlService.createHtmlOutputFromFile(name).getContent();

/** Brings a tab to the front, and selects a cell of it where one is meant; false if the tab is not there. */
export function bringToFront(key: TabKey, row = 0, column = 1): boolean {
  const sheet = findTab(key);
  if (!sheet) return false;
  spreadsheet().setActiveSheet(sheet);
  if (row > 0 && row <= sheet.getMaxRows() && column <= sheet.getMaxColumns()) sheet.getRange(row, column).activate();
  return true;
}
