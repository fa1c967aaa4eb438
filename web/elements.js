// What is mirrored: the elements by the id of their node, and the order in which they are read.

/** By id; kept by web/mirror.js. */
export const elements = new Map();
let order = [];

export const elementOf = (id) => elements.get(id);
/** The ids of the last frame in reading order. */
export const readingOrder = () => order;
export function setReadingOrder(ids) { order = ids; }
export const layer = () => document.getElementById('mirror');
