/** Invented people as pages of many languages show them: what stands there, and what a careful reader makes of it. */

export interface Shown {
  lang: string;
  slug: string;
  /** As the heading shows it, noise and all. */
  heading: string;
  name: string;
  firstName: string;
  lastName: string;
  headline: string;
  /** What the headline says of title and company; null where it says nothing of the kind. */
  title: string | null;
  company: string | null;
  location: string;
  degree: [shown: string, value: 1 | 2 | 3];
  contactInfo: string;
  message: string;
  count: string;
}

const words = {
  tr: { contactInfo: 'İletişim bilgileri', message: 'Mesaj gönder', count: '500+ bağlantı' },
  fr: { contactInfo: 'Coordonnées', message: 'Message', count: 'Plus de 500 relations' },
  de: { contactInfo: 'Kontaktinfo', message: 'Nachricht', count: '500+ Kontakte' },
  es: { contactInfo: 'Información de contacto', message: 'Enviar mensaje', count: '312 contactos' },
  pt: { contactInfo: 'Informações de contato', message: 'Enviar mensagem', count: '87 conexões' },
  it: { contactInfo: 'Informazioni di contatto', message: 'Messaggio', count: '500+ collegamenti' },
  nl: { contactInfo: 'Contactgegevens', message: 'Bericht', count: '241 connecties' },
  ru: { contactInfo: 'Контактная информация', message: 'Сообщение', count: '500+ контактов' },
  pl: { contactInfo: 'Informacje kontaktowe', message: 'Wiadomość', count: '500+ kontaktów' },
  ar: { contactInfo: 'معلومات الاتصال', message: 'رسالة', count: '500+ زميل' },
  zh: { contactInfo: '联系方式', message: '发消息', count: '500+ 位好友' },
  ja: { contactInfo: '連絡先情報', message: 'メッセージ', count: 'つながり: 500人以上' },
  ko: { contactInfo: '연락처', message: '메시지', count: '1촌 500명 이상' },
  en: { contactInfo: 'Contact info', message: 'Message', count: '500+ connections' },
};

const of = (
  lang: keyof typeof words,
  slug: string,
  [heading, firstName, lastName, name = heading]: [string, string, string, string?],
  [headline, title, company]: [string, string | null, string | null],
  location: string,
  degree: [string, 1 | 2 | 3],
): Shown => ({
  lang,
  slug,
  heading,
  name,
  firstName,
  lastName,
  headline,
  title,
  company,
  location,
  degree,
  ...words[lang],
});

export const SHOWN: Shown[] = [
  of(
    'tr',
    'ayşe-nur-gündüz',
    ['Ayşe Nur Gündüz', 'Ayşe Nur', 'Gündüz'],
    ['Deniz Lojistik şirketinde Bölge Müdürü', 'Bölge Müdürü', 'Deniz Lojistik'],
    'Kocaeli, Türkiye',
    ['· 2.', 2],
  ),
  of(
    'tr',
    'mehmet-kzlrmk',
    ['Mehmet Kızılırmak, MBA', 'Mehmet', 'Kızılırmak', 'Mehmet Kızılırmak'],
    ['Anadolu Kağıt’ta Satın Alma Uzmanı', 'Satın Alma Uzmanı', 'Anadolu Kağıt'],
    'Kayseri, Türkiye',
    ['· 1.', 1],
  ),
  of(
    'tr',
    'gulsah-ozturk-b4',
    ['Gülşah ÖZTÜRK 🌿', 'Gülşah', 'ÖZTÜRK', 'Gülşah ÖZTÜRK'],
    ['Genel Müdür Yardımcısı - Toprak Gübre', null, null],
    'İzmir, Türkiye',
    ['· 3.', 3],
  ),
  of(
    'fr',
    'maelys-bertrand',
    ['Maëlys Bertrand', 'Maëlys', 'Bertrand'],
    ['Directrice des achats chez Verrerie du Lac', 'Directrice des achats', 'Verrerie du Lac'],
    'Annecy, Auvergne-Rhône-Alpes, France',
    ['· 2e', 2],
  ),
  of(
    'fr',
    'jb-de-la-tour',
    ['Jean-Baptiste de La Tour (Il/Lui)', 'Jean-Baptiste', 'de La Tour', 'Jean-Baptiste de La Tour'],
    ['Responsable logistique | Transports Bleus', null, null],
    'Rennes et périphérie',
    ['· 3e', 3],
  ),
  of(
    'de',
    'hannelore-wiesner',
    ['Dr. Hannelore Wiesner', 'Hannelore', 'Wiesner', 'Dr. Hannelore Wiesner'],
    ['Leiterin Einkauf bei Nordwind Pumpen GmbH', 'Leiterin Einkauf', 'Nordwind Pumpen GmbH'],
    'Oldenburg, Niedersachsen, Deutschland',
    ['· 2.', 2],
  ),
  of(
    'de',
    'jörg-vom-stein',
    ['Jörg vom Stein', 'Jörg', 'vom Stein'],
    ['Vertrieb & Kaffee', null, null],
    'Großraum Stuttgart',
    ['· 1.', 1],
  ),
  of(
    'es',
    'lucia-fernandez-prado',
    ['Lucía Fernández Prado ✨', 'Lucía', 'Fernández Prado', 'Lucía Fernández Prado'],
    ['Jefa de Operaciones en Aceites Sierra Alta', 'Jefa de Operaciones', 'Aceites Sierra Alta'],
    'Jaén, Andalucía, España',
    ['• 2º', 2],
  ),
  of(
    'pt',
    'joao-paulo-dos-reis',
    ['João Paulo dos Reis', 'João Paulo', 'dos Reis'],
    ['Gerente comercial na Cortiça Viva', 'Gerente comercial', 'Cortiça Viva'],
    'Porto, Portugal',
    ['· 2º', 2],
  ),
  of(
    'it',
    'chiara-dangelo',
    ['Chiara D’Angelo', 'Chiara', 'D’Angelo'],
    ['Responsabile vendite presso Ceramiche Vento', 'Responsabile vendite', 'Ceramiche Vento'],
    'Modena, Emilia-Romagna, Italia',
    ['· 2°', 2],
  ),
  of(
    'nl',
    'sanne-van-den-broek',
    ['Sanne van den Broek', 'Sanne', 'van den Broek'],
    ['Inkoper bij Polder Zuivel', 'Inkoper', 'Polder Zuivel'],
    'Zwolle, Overijssel, Nederland',
    ['· 2de', 2],
  ),
  of(
    'ru',
    'nadezhda-orlova-71',
    ['Надежда Орлова', 'Надежда', 'Орлова'],
    ['Руководитель закупок в Северный Ветер', 'Руководитель закупок', 'Северный Ветер'],
    'Казань, Татарстан, Россия',
    ['· 2-й', 2],
  ),
  of(
    'ru',
    'aleksei-smirnov',
    ['Алексей Игоревич Смирнов', 'Алексей Игоревич', 'Смирнов'],
    ['Логистика без нервов', null, null],
    'Алматы, Казахстан',
    ['· 3-й', 3],
  ),
  of(
    'pl',
    'małgorzata-dąb',
    ['Małgorzata Dąb-Kowalczyk', 'Małgorzata', 'Dąb-Kowalczyk'],
    ['Kierowniczka zakupów w Bałtyk Opakowania', 'Kierowniczka zakupów', 'Bałtyk Opakowania'],
    'Gdynia, Woj. Pomorskie, Polska',
    ['· 2.', 2],
  ),
  of(
    'ar',
    'khalid-alnajjar',
    ['خالد النجار', 'خالد', 'النجار'],
    ['مدير المشتريات في شركة الواحة', null, null],
    'دبي، الإمارات العربية المتحدة',
    ['· 2', 2],
  ),
  of('zh', 'li-xiaoyun-88', ['李晓云', '晓云', '李'], ['海岸包装 采购总监', null, null], '中国 上海市', [
    '· 2 度',
    2,
  ]),
  of(
    'ja',
    'tanaka-misaki',
    ['田中 美咲', '美咲', '田中'],
    ['株式会社ミナト 購買部長', null, null],
    '日本 大阪府',
    ['· 2次', 2],
  ),
  of('ko', 'minjae-park-3a', ['박민재', '민재', '박'], ['바다물류 구매팀장', null, null], '대한민국 부산', [
    '· 2촌',
    2,
  ]),
  of(
    'en',
    'oluwaseun-ade',
    ['Oluwaseun Adebayo, PhD, PMP (He/Him) 🚢', 'Oluwaseun', 'Adebayo', 'Oluwaseun Adebayo'],
    ['VP Supply @ Harbourline', 'VP Supply', 'Harbourline'],
    'Lagos, Lagos State, Nigeria',
    ['· 2nd', 2],
  ),
  of(
    'en',
    'marybeth-oconnor',
    ['Mary-Beth O’ConnorMary-Beth O’Connor', 'Mary-Beth', 'O’Connor', 'Mary-Beth O’Connor'],
    ['Buyer at The Tea Room (Cork)', 'Buyer', 'The Tea Room (Cork)'],
    'County Cork, Ireland',
    ['· 1st', 1],
  ),
];
