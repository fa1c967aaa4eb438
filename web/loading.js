// Screen readers read a page when the browser says that it has loaded. What there is to read comes with the
// program's first frame, so the browser is kept at loading until then: a document within the page that is open
// still holds its `load` event back (HTML, "completely finish loading").

/** Begins to hold; what it gives back lets go. */
export function holdLoading() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  frame.contentDocument.open();
  return () => {
    frame.contentDocument?.close();
    frame.remove();
  };
}
