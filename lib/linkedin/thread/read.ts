/** The head of a conversation → a capture of its person: name, address, and the headline where the head shows one. */
import { parseAddress, sameAddress } from '../address';
import type { Capture, Reading } from '../capture';
import { cleanName } from '../name/clean';
import { splitName } from '../name/split';
import { lineText } from '../page/lines';
import { lookAnew } from '../page/look';
import { bounded, folded, plain } from '../text';
import { isThread, type ThreadHead, threadHead } from './head';

const FIELD_LIMIT = 500;

/**
 * Reads the head of the open conversation, and nothing below it.
 * @param url the person's address, or the conversation's: then whoever it is with.
 * @returns null when the head is of somebody else, or of nobody.
 */
export function readThread(document: Document, url: string): Capture | null {
  lookAnew();
  const head = threadHead(document);
  if (!head || !(isThread(url) || sameAddress(parseAddress(url), head.address))) return null;
  const name = cleanName(lineText(head.heading));
  if (!name) return null;
  const fullName = reading(name, isSaid(name, head) ? 'sure' : 'unsure');
  const { firstName, lastName } = splitName(name);
  const headline = headlineOf(head);
  return {
    url: head.url,
    address: head.address,
    layout: 'unknown',
    // No address vouches for it: it fills what is empty and overwrites nothing.
    kept: 'address',
    memberId: head.address.memberId,
    publicId: head.address.publicId,
    companyKey: null,
    degree: null,
    fields: {
      fullName,
      ...(firstName ? { firstName: { ...fullName, value: firstName } } : {}),
      ...(lastName ? { lastName: { ...fullName, value: lastName } } : {}),
      ...(headline ? { headline: reading(bounded(headline, FIELD_LIMIT), 'unsure') } : {}),
    },
  };
}

function reading(value: string, confidence: Reading['confidence']): Reading {
  const witnesses = confidence === 'sure' ? 2 : 1;
  return { value, from: 'thread-head', confidence, agree: [witnesses, witnesses], others: [] };
}

/** Whether the link's own label says the name too ("Open …’s profile"). */
function isSaid(name: string, { link }: ThreadHead): boolean {
  const label = folded(`${link.getAttribute('title') ?? ''} ${link.getAttribute('aria-label') ?? ''}`);
  return folded(name) !== '' && label.includes(folded(name));
}

/** Under the name stands the headline, or instead of it when they were last seen: what is as short as that is left out. */
function headlineOf({ link, heading }: ThreadHead): string | null {
  const unseen = [
    heading,
    ...link.querySelectorAll('[class*="hidden"], [class*="sr-only"], [class*="a11y"]'),
  ];
  const isSeen = (node: Node) => !unseen.some((each) => each.contains(node));
  const texts = textsIn(link)
    .filter(isSeen)
    .map(({ nodeValue }) => plain(nodeValue ?? ''));
  const text = texts.findLast((each) => each !== '') ?? '';
  const isPresence = text.length < 24 || (text.length < 40 && /\p{Nd}/u.test(text));
  return isPresence ? null : text;
}

const textsIn = (node: Node): Node[] =>
  node.nodeType === 3 ? [node] : [...node.childNodes].flatMap((child) => textsIn(child));
