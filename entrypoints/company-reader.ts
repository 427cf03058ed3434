import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readCompany } from '@/lib/linkedin/company/read';
import { installCompanyReader } from '@/lib/linkedin/reader-world';
import { whenSettled } from '@/lib/linkedin/settled-read';

/** Makes a company's page readable for a save to come; reads nothing by itself. */
export default defineUnlistedScript(() => installCompanyReader(whenSettled(readCompany)));
