/** Headings of a profile's sections in the site's languages; one witness beside ids and keys, never the only one. */
import { folded } from '../text';

const EXPERIENCE =
  'Experience|Berufserfahrung|Expérience|Experiencia|Experiência|Esperienza|Deneyim|Doświadczenie|Ervaring|Erfarenhet|Erfaring|Kokemus|Опыт работы|Досвід роботи|Zkušenosti|Munkatapasztalat|Experiență|Pengalaman|ประสบการณ์|職歴|経歴|工作经历|经历|工作經歷|경력|الخبرة|ניסיון|अनुभव';
const ABOUT =
  'About|Summary|Info|Zusammenfassung|Infos|À propos|Résumé|Acerca de|Extracto|Sobre|Resumo|Informazioni|Riepilogo|Hakkında|Özet|Informacje|Podsumowanie|Over|Samenvatting|Om|Tietoja|Общие сведения|Про мене|O mně|Névjegy|Despre|Tentang|เกี่ยวกับ|自己紹介|概要|关于|個人簡介|關於|정보|소개|نبذة عني|אודות';
const EDUCATION =
  'Education|Ausbildung|Formation|Educación|Formação acadêmica|Formazione|Eğitim|Wykształcenie|Opleiding|Utbildning|Utdanning|Koulutus|Образование|Освіта|Vzdělání|Tanulmányok|Studii|Pendidikan|การศึกษา|学歴|教育经历|學歷|학력|التعليم|השכלה';
const OTHER =
  'Volunteering|Volunteer experience|Ehrenamt|Bénévolat|Voluntariado|Volontariato|Gönüllülük|Wolontariat|Licenses & certifications|Certifications|Projects|Skills|Languages|Interests|Recommendations|Activity|Featured|Highlights|Honors & awards|Publications|Courses|Organizations|Patents';

const TABLE = new Map<string, SectionKind>();
const fill = (kind: SectionKind, words: string) => {
  for (const word of words.split('|')) TABLE.set(folded(word), kind);
};
export type SectionKind = 'experience' | 'about' | 'education' | 'other';
fill('other', OTHER);
fill('education', EDUCATION);
fill('about', ABOUT);
fill('experience', EXPERIENCE);

/** Which section a heading opens, if it is one of the known words. */
export const sectionOfHeading = (heading: string): SectionKind | null => TABLE.get(folded(heading)) ?? null;
