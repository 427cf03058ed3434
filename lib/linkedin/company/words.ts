/** Labels of a company's details in the commonest languages; one witness beside shapes, links and data. */
import { folded } from '../text';

export type Label = 'website' | 'industry' | 'size' | 'location' | 'other';

const WORDS: [Label, string][] = [
  [
    'website',
    'Website|External link for|Webseite|Site web|Sitio web|Site|Sito web|Web sitesi|Web sayfası|Witryna|Strona internetowa|Веб-сайт|ウェブサイト|网站|웹사이트|الموقع الإلكتروني',
  ],
  [
    'industry',
    'Industry|Industries|Branche|Branchen|Secteur|Secteurs|Sector|Sectores|Setor|Setores|Settore|Sektör|Sektörler|Branża|Bransch|Отрасль|業種|业界|行业|업계|산업|القطاع',
  ],
  [
    'size',
    'Company size|Unternehmensgröße|Größe|Taille de l’entreprise|Taille de lentreprise|Tamaño de la empresa|Tamanho da empresa|Dimensioni dell’azienda|Şirket büyüklüğü|Wielkość firmy|Bedrijfsgrootte|Företagsstorlek|Размер компании|会社規模|公司规模|회사 규모|حجم الشركة',
  ],
  [
    'location',
    'Headquarters|Hauptsitz|Siège social|Sede|Sede central|Genel merkez|Merkez|Siedziba główna|Hoofdkantoor|Huvudkontor|Главный офис|本社|总部|본사|المقر الرئيسي',
  ],
  [
    'other',
    'Phone|Telefon|Téléphone|Founded|Year founded|Gegründet|Fondée en|Fundación|Kuruluş|Type|Company type|Specialties|Spezialgebiete|Domaines|Especialidades|Uzmanlık alanları|Verified page|Locations|Konumlar|Standorte',
  ],
];

const TABLE = new Map(
  WORDS.flatMap(([label, words]) => words.split('|').map((word): [string, Label] => [folded(word), label])),
);

/** Which detail a line is the label of, if it is one of the known words. */
export const labelOf = (text: string): Label | null => TABLE.get(folded(text)) ?? null;
