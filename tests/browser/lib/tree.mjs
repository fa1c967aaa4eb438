// What the program says, and what a browser's accessibility tree makes of it, both as lists of lines in
// reading order, so that they can be compared: role, name or text, value, states, description.
const mark = { disabled: 1, checked: 2, current: 4, expanded: 8, expandable: 16, invalid: 32, covered: 64, decorative: 128,
  pressed: 512, readOnly: 2048, ascending: 4096, descending: 8192 };
const roles = {
  text: 'text', heading: 'heading', button: 'button', link: 'link', textbox: 'textbox', textarea: 'textbox', checkbox: 'checkbox',
  radio: 'radio', choice: 'combobox', group: 'group', radio_group: 'radiogroup', list: 'list', list_item: 'listitem', table: 'table',
  row: 'row', cell: 'cell', column_header: 'columnheader', row_header: 'rowheader', navigation: 'navigation', banner: 'banner',
  main: 'main', region: 'region', dialog: 'dialog', status: 'status', alert: 'alert', form: 'form', image: 'image', progress: 'progressbar',
  listbox: 'listbox', option: 'option',
};
// What holds others and is called after its content: its own words are a text of their own in it.
export const textual = new Set(['listitem', 'cell', 'columnheader', 'rowheader', 'status', 'alert']);
const named = new Set(['region', 'form']); // without a name a browser drops these
export const plain = (text) => String(text ?? '').replace(/\s+/g, ' ').trim();

export const line = ({ role, name = '', value = '', level = 0, states = [], description = '' }) => [
  role, level > 0 ? level : '', `“${plain(name)}”`, value !== '' && `= “${plain(value)}”`, [...states].sort().join(', '),
  description !== '' && `(${plain(description)})`,
].filter(Boolean).join(' ');

/** Does it scroll by keyboard with nothing in it that could take the focus? It does so itself then. */
export function takesFocus(nodes, i) {
  const { role, name } = nodes[i];
  if (role !== 'scroller' || name === '') return false;
  const isIn = (at) => { for (let up = at; up >= 0; up = nodes[up].parent) if (up === i) return true; return false; };
  return !nodes.some((node, at) => ['button', 'link', 'textbox', 'textarea', 'checkbox', 'radio', 'choice'].includes(node.role) && isIn(at));
}

/**
 * The lines of what is said: everything that is not covered by a dialog and not said elsewhere.
 * `without`: states that a browser's tree does not tell.
 */
export function saidLines(nodes, without = []) {
  const lines = [];
  const gone = new Set();
  nodes.forEach((node, i) => {
    const has = (which) => (node.marks & which) !== 0;
    if (has(mark.covered | mark.decorative) || gone.has(node.parent)) return gone.add(i);
    const isSearch = node.role === 'textbox' && has(mark.expandable); // a box that searches the list it opens
    const role = isSearch ? 'combobox' : takesFocus(nodes, i) ? 'group' : roles[node.role];
    if (!role || (named.has(role) && node.name === '')) return;
    if (role === 'text' && node.name === '') return;
    const states = ['disabled', 'checked', 'current', 'invalid', 'pressed', 'readOnly'].filter((name) => has(mark[name]))
      .filter((name) => name !== 'readOnly' || role === 'textbox') // of a question no browser's tools tell it
      .map((name) => (name === 'current' && role === 'option' ? 'selected' : name));
    if (node.error !== '' && !states.includes('invalid')) states.push('invalid');
    if (has(mark.expandable)) states.push(has(mark.expanded) ? 'expanded' : 'collapsed');
    const isLeaf = textual.has(role) && node.isLeaf;
    lines.push(line({
      role, level: role === 'heading' ? node.level || 2 : 0, name: isLeaf ? '' : node.name,
      value: role === 'progressbar' ? String(node.now) : node.value,
      states: states.filter((state) => !without.includes(state)),
      description: [node.error, node.description].filter(Boolean).join(' '),
    }));
    if (isLeaf && node.name !== '') lines.push(line({ role: 'text', name: node.name }));
  });
  return lines;
}

const chromiumRoles = { paragraph: 'text', img: 'image', progressIndicator: 'progressbar', RadioButton: 'radio', StaticText: 'text',
  textField: 'textbox', ComboBoxSelect: 'combobox', comboBoxSelect: 'combobox', MenuListPopup: null, none: null, generic: null };
const compared = new Set(Object.values(roles));

/** The lines of Chromium's tree below the mirror, and those of the rest of the page. */
export function chromiumLines(nodes, mirrorId) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = [];
  const outside = [];
  const walk = (node, lines) => {
    const into = node.backendDOMNodeId === mirrorId ? inside : lines;
    const role = node.ignored ? null : chromiumRoles[node.role.value] === undefined ? node.role.value : chromiumRoles[node.role.value];
    const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
    if (role === 'RootWebArea' || role === null) return children.forEach((child) => walk(child, into));
    into.push(chromiumLine(node, role, children, byId));
    const isEnd = ['text', 'heading', 'button', 'link', 'textbox', 'combobox', 'radio', 'checkbox', 'option', 'image', 'progressbar'].includes(role);
    if (!isEnd) children.forEach((child) => walk(child, into));
  };
  walk(nodes.find((node) => node.role?.value === 'RootWebArea'), outside);
  return { inside, outside };
}

function textIn(node, byId) {
  if (node.role?.value === 'StaticText') return node.name.value;
  return (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).map((child) => textIn(child, byId)).join('');
}

// Called after their content unless they have a label of their own.
function labelOf(node) {
  return node.name?.sources?.some(({ type, superseded, value }) => type === 'attribute' && !superseded && value) ? node.name.value : '';
}

function chromiumLine(node, role, children, byId) {
  const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const states = [];
  if (properties.disabled) states.push('disabled');
  if (properties.checked === 'true' || properties.checked === true) states.push('checked');
  if (properties.pressed === 'true') states.push('pressed');
  if (properties.invalid && properties.invalid !== 'false') states.push('invalid');
  if (properties.readonly && role === 'textbox') states.push('readOnly');
  if (properties.selected && role === 'option') states.push('selected');
  const isClosedList = role === 'combobox' && !('autocomplete' in properties); // a <select>: the browser opens and closes it
  if ('expanded' in properties && !isClosedList) states.push(properties.expanded ? 'expanded' : 'collapsed');
  return line({
    role: compared.has(role) ? role : `unexpected ${role}`, level: role === 'heading' ? properties.level : 0,
    name: role === 'text' ? textIn(node, byId) : textual.has(role) ? labelOf(node) : node.name?.value,
    value: ['textbox', 'combobox'].includes(role) ? node.value?.value ?? '' : role === 'progressbar' ? String(node.value?.value ?? '') : '',
    states, description: node.description?.value ?? '',
  });
}

/** Where the browser's tree and what is said part, in words; [] where they are the same. */
export function partings(said, tree) {
  const wrong = [];
  const count = (lines) => lines.reduce((all, one) => all.set(one, (all.get(one) ?? 0) + 1), new Map());
  const [inSaid, inTree] = [count(said), count(tree)];
  for (const [one, times] of inSaid) if (times > (inTree.get(one) ?? 0)) wrong.push(`said, and not in the tree: ${one}`);
  for (const [one, times] of inTree) if (times > (inSaid.get(one) ?? 0)) wrong.push(`in the tree, and not said: ${one}`);
  if (wrong.length === 0) {
    const first = said.findIndex((one, i) => one !== tree[i]);
    if (first >= 0) wrong.push(`in another order from ${first}: said ${said[first]}, in the tree ${tree[first]}`);
  }
  return wrong;
}
