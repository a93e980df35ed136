const HANGUL = /[가-힣]/g;
const LETTER = /\p{L}/gu;
const HALF = 0.5;

/** A name with an English word beside it is still spoken as Korean; an English sentence with a name in it is not. */
export function isKorean(text: string): boolean {
  const korean = text.match(HANGUL)?.length ?? 0;
  return korean > 0 && korean >= (text.match(LETTER)?.length ?? 0) * HALF;
}

const ownText = (element: Element): string => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('');

/** Whether an element says its language is decided by its own words, once and again when they change. */
function mark(element: Element | null): void {
  if (!element || (element.hasAttribute('lang') && !marked.has(element))) return;
  if (isKorean(ownText(element))) {
    marked.add(element);
    if (element.getAttribute('lang') !== 'ko') element.setAttribute('lang', 'ko');
  } else if (marked.delete(element)) element.removeAttribute('lang');
}

let marked = new WeakSet<Element>();
let observer: MutationObserver | undefined;

function markWithin(node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) mark(node.parentElement);
  if (!(node instanceof Element)) return;
  mark(node);
  for (const element of node.querySelectorAll('*')) mark(element);
}

/**
 * On the English page names, places, official terms and quotes of the guide stay Korean; each says so, and a screen reader
 * speaks it with its Korean voice (WCAG 3.1.2). They come from the register and the guide, so that no screen knows them beforehand.
 */
export function speakKorean(root: HTMLElement, isEnglish: boolean): void {
  observer?.disconnect();
  if (!isEnglish) {
    for (const element of root.querySelectorAll('[lang="ko"]')) if (marked.has(element)) element.removeAttribute('lang');
    marked = new WeakSet();
    return;
  }
  observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') markWithin(target);
      for (const node of addedNodes) markWithin(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  markWithin(root);
}
