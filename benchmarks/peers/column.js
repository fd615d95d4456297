/**
 * What every column of the comparison does: one document, held as its library advises, and the same
 * edits made to it. What differs between libraries is in the columns; what is measured, and whether
 * it was right, is the harness's business.
 *
 * @typedef {import('./timeline.js').Clip} Clip
 * @typedef {import('./timeline.js').Edit} Edit
 * @typedef {import('./timeline.js').Size} Size
 * @typedef {string | Uint8Array} Message what goes over the wire, or into a file
 *
 * @typedef {object} Document
 * @property {(edit: Edit) => void} apply makes an edit, as one transaction
 * @property {(edit: Edit) => Message} send makes an edit, and returns what the others are sent
 * @property {(id: string) => Clip} clip reads one clip
 * @property {() => Clip[]} clips reads all clips that are there, in any order
 * @property {() => Message} save returns what a file of the document holds
 * @property {(told: (id: string) => void) => void} follow from now on keeps what undo needs, and
 *   tells of each clip that an edit changes
 * @property {() => void} undo takes the last edit back that was made since `follow`
 * @property {(edit: Edit) => void} pend makes an edit that stays on its way: the others do not have
 *   it, and what they send next was made without it
 * @property {(message: Message) => void} receive takes in what somebody else has sent
 * @property {() => Message} pending returns what `pend` made, as it is now to be sent to somebody
 *   who has all that was received
 * @property {() => void} [close] gives back memory that the garbage collector does not see
 *
 * @typedef {object} Column
 * @property {string} name what stands above the column
 * @property {string} library the package
 * @property {string} model how the document is held, in a few words
 * @property {(size: Size) => Document} create makes the document anew
 * @property {(saved: Message) => Document} load reads a document; whoever reads the same becomes
 *   another replica of it
 * @property {(saved: Message) => Document} [server] a document that orders edits: makes edits whose
 *   messages others receive. Where every replica can, it is left out.
 * @property {(document: Document) => Document} [fork] a cheap copy that is edited independently
 */

/** The columns, and where they are. */
export const COLUMNS = ['nve', 'json0', 'json1', 'yjs', 'automerge', 'loro'];

/**
 * Returns a column.
 *
 * @param {string} name
 * @returns {Promise<Column>}
 */
export async function column(name) {
  if (!COLUMNS.includes(name)) {
    throw new Error(`There is no column ${name}`);
  }
  return (await import(`./columns/${name}.js`)).default;
}
