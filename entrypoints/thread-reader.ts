import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installThreadReader } from '@/lib/linkedin/reader-world';
import { readThread } from '@/lib/linkedin/thread/read';

/** Makes a conversation's head readable for a save to come; reads nothing by itself, and letters never. */
export default defineUnlistedScript(() =>
  installThreadReader((url) => Promise.resolve(readThread(document, url))),
);
