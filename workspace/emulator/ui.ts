/** The user interface of the open spreadsheet: menus, sidebar, dialog, kept in the world's screen. */
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theRun, theWorld } from './meter';

/** What HtmlService makes, as far as the screen needs it. */
interface Html {
  getContent(): string;
  getTitle(): string;
  getWidth(): number;
  getHeight(): number;
}

const SCOPE = ['auth/script.container.ui'];

export function getUi(): object {
  if (theRun().kind === 'trigger') throw googleError('Cannot call SpreadsheetApp.getUi() from this context.');
  return loud('Ui', {
    createMenu: (title: string) => menuBuilder(title),
    showSidebar: (page: Html) =>
      call('Html', 'Ui.showSidebar', SCOPE, () => {
        theWorld().screen.sidebar = { title: page.getTitle(), html: page.getContent() };
      }),
    showModalDialog: (page: Html, title: string) =>
      call('Html', 'Ui.showModalDialog', SCOPE, () => {
        const [width, height] = [page.getWidth(), page.getHeight()];
        theWorld().screen.dialog = { title, html: page.getContent(), width, height };
      }),
  });
}

function menuBuilder(title: string): object {
  const items: { label: string; handler: string }[] = [];
  const menu: object = loud('Menu', {
    addItem(label: string, handler: string) {
      items.push({ label, handler });
      return menu;
    },
    addSeparator() {
      items.push({ label: '-', handler: '' });
      return menu;
    },
    addToUi() {
      const { screen } = theWorld();
      screen.menus = [...screen.menus.filter((m) => m.title !== title), { title, items: [...items] }];
    },
  });
  return menu;
}
