const pause = 300;

/** Does something once its reasons to do so pause. */
export function debounced(action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
}
