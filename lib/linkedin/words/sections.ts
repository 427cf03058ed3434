/** Headings of a profile's sections in the commonest languages; one witness beside ids, keys and shapes. */
import { folded } from '../text';

export type SectionKind = 'experience' | 'about' | 'other';

const WORDS: [SectionKind, string][] = [
  [
    'other',
    'Volunteering|Volunteer experience|Licenses & certifications|Projects|Skills|Interests|Recommendations|Activity|Featured|Highlights|Publications|Courses|Organizations|Ehrenamt|Bénévolat|Voluntariado|Gönüllülük|Education|Ausbildung|Formation|Educación|Formação acadêmica|Formazione|Eğitim|Wykształcenie|Opleiding|Utbildning|Образование|学歴|教育经历|학력|التعليم',
  ],
  [
    'about',
    'About|Summary|Info|Zusammenfassung|Infos|À propos|Résumé|Acerca de|Extracto|Sobre|Resumo|Informazioni|Hakkında|Özet|Informacje|Podsumowanie|Over|Om|Общие сведения|自己紹介|关于|소개|نبذة عني',
  ],
  [
    'experience',
    'Experience|Berufserfahrung|Expérience|Experiencia|Experiência|Esperienza|Deneyim|Doświadczenie|Ervaring|Erfarenhet|Erfaring|Опыт работы|職歴|工作经历|경력|الخبرة',
  ],
];

const TABLE = new Map(
  WORDS.flatMap(([kind, words]) =>
    words.split('|').map((word): [string, SectionKind] => [folded(word), kind]),
  ),
);

/** Which section a heading opens, if it is one of the known words. */
export const sectionOfHeading = (heading: string): SectionKind | null => TABLE.get(folded(heading)) ?? null;
