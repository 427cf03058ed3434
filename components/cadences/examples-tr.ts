import type { Example } from './examples';

export const EXAMPLES_TR: Example[] = [
  {
    id: 'first',
    name: 'Dört temas',
    about: 'LinkedIn ve e-postayla ilk temas, iki buçuk haftada.',
    restDays: 5,
    steps: [
      {
        days: 0,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'İlk mesaj',
          moment: 'informing',
          subject: null,
          text: `Merhaba[ {firstName}],

Yaptığınız işi gördüm ve merak ettim: bunu bugün elle mi yürütüyorsunuz, yoksa bir araçla mı?

Sormamın nedeni, sizinki gibi ekiplere bu konuda destek olmamız. Ama önce sizin gündeminizde ne olduğunu duymak isterim.

{senderName}`,
        },
      },
      {
        days: 3,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Faydalı bir not',
          moment: 'informing',
          subject: 'İki sayfalık bir not[ – {company}]',
          text: `Merhaba[ {firstName}],

Geçen günkü mesajımın devamı: sektörünüzde haftada yaklaşık bir gün kazandıran yöntemleri iki sayfada topladım. Form yok, görüşme şartı yok.

Maddelerden biri size tanıdık gelirse hangisi olduğunu yazmanız yeterli, ona uygun olanı göndereyim.

Sevgiler,
{senderName}`,
        },
      },
      {
        days: 4,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'Tek soru',
          moment: 'comparing',
          subject: null,
          text: `Merhaba[ {firstName}], tek bir sorum var: bu konu bu çeyrekte gündeminizde mi, yoksa şimdi zamanı değil mi?

İki yanıt da işimi görür, şimdiden teşekkürler.`,
        },
      },
      {
        days: 5,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Şimdilik son mesaj',
          moment: 'comparing',
          subject: 'Burada bırakayım mı?',
          text: `Merhaba[ {firstName}],

Birkaç kez yazdım, gelen kutunuzu doldurmak istemem. Konu ileride gündeme gelirse tek satır yazmanız yeterli, hemen dönerim.

İyi çalışmalar,
{senderName}`,
        },
      },
    ],
  },
  {
    id: 'again',
    name: 'Yeniden temas',
    about: 'Görüştüğünüz, sonra sesi çıkmayan kişiler için.',
    restDays: 7,
    steps: [
      {
        days: 0,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'Nasıl gitti?',
          moment: 'informing',
          subject: null,
          text: `Merhaba[ {firstName}], son görüşmemizin üzerinden epey zaman geçti[ (konu: {memoryTag})]. O günden beri işler nasıl gitti?

Bizde şimdi işinize yarayabilecek bir yenilik var. Kısa bir not göndereyim mi?`,
        },
      },
      {
        days: 6,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Neler değişti',
          moment: 'comparing',
          subject: 'Görüşmemizden bu yana neler değişti',
          text: `Merhaba[ {firstName}],

Görüşmemizden bu yana üç şey değişti; ilki, o gün eksik bulduğunuz konu.

Önümüzdeki hafta on beş dakika ayırabilir misiniz? Size uyan bir saat yazarsanız ben uyarım.

Sevgiler,
{senderName}`,
        },
      },
      {
        days: 8,
        channel: 'call',
        text: 'Konu hâlâ gündemlerinde mi, sorun',
        waits: true,
        template: null,
      },
    ],
  },
  {
    id: 'proposal',
    name: 'Teklif sonrası',
    about: 'Gönderilen tekliften net bir evet ya da hayıra kadar.',
    restDays: 5,
    steps: [
      {
        days: 2,
        channel: 'call',
        text: 'Teklif ulaştı mı, anlaşılmayan bir yer var mı?',
        waits: true,
        template: null,
      },
      {
        days: 3,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Teklifle ilgili sorular',
          moment: 'deciding',
          subject: 'Teklifimiz hakkında[ – {company}]',
          text: `Merhaba[ {firstName}],

Teklifte karar vermenizi zorlaştıran bir nokta var mı: fiyat, zamanlama ya da onayı gereken başka biri?

Hangisi olduğunu yazarsanız ne yapabileceğime bakayım.

Sevgiler,
{senderName}`,
        },
      },
      {
        days: 4,
        channel: 'message',
        text: null,
        waits: true,
        template: {
          name: 'Başka kim karar veriyor?',
          moment: 'deciding',
          subject: null,
          text: `Merhaba[ {firstName}], teklifi sizin tarafta görmesi gereken başka biri var mı? İkinizle birlikte on dakikada üzerinden geçebiliriz.`,
        },
      },
      {
        days: 5,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'Evet, hayır ya da sonra',
          moment: 'deciding',
          subject: 'Evet mi, hayır mı, sonra mı?',
          text: `Merhaba[ {firstName}],

Planımı yapabilmem için soruyorum: evet mi, hayır mı, yoksa belli bir tarihten sonra mı? Tek kelime yeterli.

Sevgiler,
{senderName}`,
        },
      },
    ],
  },
  {
    id: 'retention',
    name: 'Müşteriyle ilk aylar',
    about: 'Satıştan sonraki ilk aylar: aldıklarının karşılığını görüyorlar mı?',
    restDays: 20,
    steps: [
      {
        days: 5,
        channel: 'call',
        text: 'Her şey yolunda mı?',
        waits: true,
        template: null,
      },
      {
        days: 20,
        channel: 'email',
        text: null,
        waits: true,
        template: {
          name: 'İlk ayın ardından',
          moment: null,
          subject: 'İlk ayın ardından',
          text: `Merhaba[ {firstName}],

Bizimle bir ayınız doldu. Sizce en çok ne işe yaradı, ilk neyi değiştirmek isterdiniz?

Her yanıtı kendim okuyorum.

Sevgiler,
{senderName}`,
        },
      },
      {
        days: 40,
        channel: 'meeting',
        text: 'Sonuçlara ve bundan sonrasına birlikte bakın',
        waits: true,
        template: null,
      },
    ],
  },
];
