/** Checkbox cells: several choices joined by ", ", where a choice may contain a comma itself. */

/** The choices in a cell: known ones, longest first; what is left is "Other". Joined again with ", " they give the cell, letter for letter. */
export function splitChoices(cell: string, choices: readonly string[]): string[] {
  const longestFirst = [...choices].filter((choice) => choice !== '').sort((a, b) => b.length - a.length);
  const known = (at: number): string | undefined =>
    longestFirst.find((choice) => cell.startsWith(choice, at) && endsAt(cell, at + choice.length));
  const found: string[] = [];
  for (let at = 0; at < cell.length; ) {
    const choice = known(at);
    if (choice !== undefined) {
      found.push(choice);
      at += choice.length + 2;
      continue;
    }
    let end = cell.indexOf(', ', at);
    while (end >= 0 && known(end + 2) === undefined) end = cell.indexOf(', ', end + 2);
    found.push(end < 0 ? cell.slice(at) : cell.slice(at, end));
    if (end < 0) break;
    at = end + 2;
  }
  return found;
}

const endsAt = (cell: string, at: number): boolean =>
  at === cell.length || (cell.startsWith(', ', at) && at + 2 < cell.length);

/**
 * The choices that a column of checkbox cells was made of, where nobody kept the form: pieces that at least two people gave. A piece that does not begin
 * with a capital letter and never stands without the same piece before it ("Metadata, cataloging and discovery") belongs to that piece.
 */
export function inferChoices(cells: readonly string[]): string[] {
  let rows = cells.filter((cell) => cell !== '').map(pieces);
  for (let tails = tailsOf(rows); tails.size > 0; tails = tailsOf(rows))
    rows = rows.map((row) => withTails(row, tails));
  const counts = new Map<string, number>();
  for (const piece of rows.flat()) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([piece]) => piece);
}

function withTails(row: readonly string[], tails: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (const piece of row) {
    if (tails.has(piece)) kept.push(`${kept.pop()!}, ${piece}`);
    else kept.push(piece);
  }
  return kept;
}

/** Pieces between ", " outside of parentheses. */
function pieces(cell: string): string[] {
  const found: string[] = [];
  for (const piece of cell.split(', ')) {
    const before = found[found.length - 1];
    const open = before !== undefined && before.split('(').length > before.split(')').length;
    if (open) found[found.length - 1] = `${before}, ${piece}`;
    else found.push(piece);
  }
  return found;
}

/** Pieces that never begin a cell and whose predecessors never stand without them. */
function tailsOf(rows: readonly string[][]): Set<string> {
  const followers = new Map<string, Set<string>>();
  const predecessors = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const row of rows) {
    row.forEach((piece, i) => {
      add(followers, piece, row[i + 1] ?? '');
      add(predecessors, piece, row[i - 1] ?? '');
    });
  }
  const always = (piece: string): boolean =>
    [...predecessors.get(piece)!].every((before) => before !== '' && followers.get(before)!.size === 1);
  const tails = [...predecessors.keys()].filter((piece) => /^[^\p{Lu}]/u.test(piece) && always(piece));
  // A run of three is joined from its front, so that no piece is taken from both sides at once.
  return new Set(tails.filter((piece) => ![...predecessors.get(piece)!].some((before) => tails.includes(before))));
}
