/** Protection of a tab or a part of one. */
import type { Protection } from '../world';
import { refuseUnlessEditor, sheetData, sheetsCall } from './files';
import { googleError } from './google-error';
import { loud } from './loud';
import { theRun } from './meter';

export function protectionView(spreadsheetId: string, sheetId: number, id: number): object {
  const find = (): Protection => {
    const found = sheetData(spreadsheetId, sheetId).protections.find((p) => p.id === id);
    if (!found) throw googleError('Protection not found.');
    return found;
  };
  const change = (member: string, act: (protection: Protection) => void): object =>
    sheetsCall(`Protection.${member}`, () => {
      refuseUnlessEditor(spreadsheetId);
      act(find());
      return view;
    });
  const view: object = loud('Protection', {
    setDescription: (description: string) =>
      change('setDescription', (protection) => {
        protection.description = description;
      }),
    setWarningOnly: (warningOnly: boolean) =>
      change('setWarningOnly', (protection) => {
        protection.warningOnly = warningOnly;
        if (!warningOnly) protection.editors = [...new Set([...protection.editors, theRun().user])];
      }),
    remove: () => {
      change('remove', () => {
        const sheet = sheetData(spreadsheetId, sheetId);
        sheet.protections = sheet.protections.filter((p) => p.id !== id);
      });
    },
  });
  return view;
}
