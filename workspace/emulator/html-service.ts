/** HtmlService: pages come from the files of the bundle. Templates are not emulated on purpose: they would run `<?` inside our pages. */
import { googleError } from './google-error';
import { loud } from './loud';

interface Page {
  title: string;
  content: string;
  width: number;
  height: number;
}

/** `files` are the pages of the bundle by file name, for example `panel.html`. */
export function makeHtmlService(files: Readonly<Record<string, string>>): object {
  return loud('HtmlService', {
    createHtmlOutput: (html: string) => htmlOutput({ title: '', content: String(html), width: 600, height: 450 }),
    createHtmlOutputFromFile: (name: string) => {
      const content = files[name] ?? files[`${name}.html`];
      if (content === undefined) throw googleError(`No HTML file named ${name} was found.`);
      return htmlOutput({ title: '', content, width: 600, height: 450 });
    },
  });
}

function htmlOutput(data: Page): object {
  const change = (values: Partial<Page>): object => {
    Object.assign(data, values);
    return view;
  };
  const view: object = loud('HtmlOutput', {
    setTitle: (title: string) => change({ title: String(title) }),
    setWidth: (width: number) => change({ width }),
    setHeight: (height: number) => change({ height }),
    getTitle: () => data.title,
    getWidth: () => data.width,
    getHeight: () => data.height,
    getContent: () => data.content,
  });
  return view;
}
