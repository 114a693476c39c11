using RightsGraph.Archive.Languages;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The police arrested two journalists who had reported on the protests in the capital.")]
    [InlineData(
        "en",
        "Authorities should release the lawyer and drop all of the charges that were brought against her.")]
    [InlineData("fr", "La police a arrêté deux journalistes qui ont couvert les manifestations dans la capitale.")]
    [InlineData(
        "es",
        "La policía detuvo a dos periodistas que informaban sobre las protestas en la capital del país.")]
    [InlineData(
        "pt",
        "A polícia prendeu dois jornalistas que não tinham autorização para cobrir os protestos na capital.")]
    [InlineData(
        "de",
        "Die Polizei hat in der Hauptstadt zwei Journalisten festgenommen, die über die Proteste berichteten.")]
    [InlineData(
        "it",
        "La polizia ha arrestato due giornalisti che scrivevano delle proteste nella capitale e di altri temi.")]
    [InlineData(
        "nl",
        "De politie heeft in de hoofdstad twee journalisten aangehouden die over het protest van gisteren schreven.")]
    [InlineData(
        "tr",
        "Polis, başkentteki protestolar ile ilgili haber yapan iki gazeteciyi gözaltına aldı ve bir süre tuttu.")]
    [InlineData(
        "id",
        "Polisi menangkap dua wartawan yang meliput unjuk rasa di ibu kota dan tidak memberi mereka pengacara.")]
    [InlineData(
        "pl",
        "Policja zatrzymała w stolicy dwóch dziennikarzy, którzy nie mieli zgody na relację z protestów.")]
    [InlineData(
        "sv",
        "Polisen grep två journalister som rapporterade om protesterna i huvudstaden och höll dem till kvällen.")]
    [InlineData("vi", "Cảnh sát đã bắt giữ hai nhà báo đưa tin về các cuộc biểu tình ở thủ đô.")]
    [InlineData(
        "ru",
        "Полиция задержала двух журналистов, которые освещали протесты в столице. Это были мирные собрания.")]
    [InlineData(
        "uk",
        "Поліція затримала двох журналістів, які висвітлювали протести в столиці. Їхні адвокати обурені.")]
    [InlineData("be", "Міліцыя затрымала двух журналістаў, якія асвятлялі пратэсты ў сталіцы. Іх трымалі ўсю ноч.")]
    [InlineData(
        "kk",
        "Полиция елордадағы наразылық туралы жазған екі журналисті ұстады. Олардың қорғаушылары шағымданды.")]
    [InlineData(
        "ar",
        "اعتقلت الشرطة صحفيين اثنين كانا يغطيان الاحتجاجات في العاصمة، وقالت المنظمة إن الاعتقال غير قانوني.")]
    [InlineData("fa", "پلیس دو روزنامه‌نگار را که از اعتراض‌ها در پایتخت گزارش می‌دادند بازداشت کرد.")]
    [InlineData("ur", "پولیس نے دارالحکومت میں مظاہروں کی خبر دینے والے دو صحافیوں کو گرفتار کر لیا ہے۔")]
    [InlineData(
        "ps",
        "پولیسو په پلازمېنه کې هغه دوه خبریالان ونیول چې د لاریونونو راپورونه یې خپرول، او ډېر وځورول شول.")]
    [InlineData("he", "המשטרה עצרה שני עיתונאים שסיקרו את ההפגנות בבירה.")]
    [InlineData("zh", "警方在首都逮捕了两名报道抗议活动的记者。")]
    [InlineData("ja", "警察は首都で抗議デモを取材していた記者二人を逮捕した。")]
    [InlineData("ko", "경찰은 수도에서 시위를 취재하던 기자 두 명을 체포했다.")]
    [InlineData("el", "Η αστυνομία συνέλαβε δύο δημοσιογράφους που κάλυπταν τις διαδηλώσεις στην πρωτεύουσα.")]
    [InlineData("th", "ตำรวจจับกุมนักข่าวสองคนที่รายงานข่าวการประท้วงในเมืองหลวง")]
    [InlineData("hi", "पुलिस ने राजधानी में विरोध प्रदर्शनों की खबर दे रहे दो पत्रकारों को गिरफ्तार कर लिया।")]
    [InlineData("ka", "პოლიციამ დედაქალაქში ორი ჟურნალისტი დააკავა.")]
    [InlineData("hy", "Ոստիկանությունը մայրաքաղաքում ձերբակալել է երկու լրագրողի։")]
    public void ASentenceIsEnough(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Detect([text]));

    [Theory]
    [InlineData(
        "da",
        "Politiet anholdt to journalister, som skrev om protesterne i hovedstaden, og de blev holdt til om aftenen.")]
    [InlineData(
        "nb",
        "Politiet pågrep to journalister som skrev om protestene i hovedstaden, og de ble holdt til om kvelden.")]
    [InlineData(
        "ca",
        "La policia va detenir dos periodistes que informaven de les protestes a la "
            + "capital, i no els va deixar anar.")]
    [InlineData(
        "ro",
        "Poliția a reținut doi jurnaliști care relatau despre protestele din capitală și nu le-a permis un avocat.")]
    [InlineData(
        "ms",
        "Polis menahan dua wartawan yang membuat liputan tunjuk perasaan di ibu negara dan tidak membenarkan peguam.")]
    [InlineData(
        "af",
        "Die polisie het twee joernaliste in die hoofstad aangehou wat oor die betogings van gister geskryf het.")]
    [InlineData("az", "Polis paytaxtda etirazlar haqqında məlumat verən iki jurnalisti saxladı və bir gün buraxmadı.")]
    [InlineData(
        "ky",
        "Милиция борбордогу нааразылык акциялары тууралуу жазган эки журналистти кармады. "
            + "Алардын үй-бүлөсү өкүнүп, жаңылык күтүүдө.")]
    [InlineData(
        "tg",
        "Полис дар пойтахт ду рӯзноманигорро, ки аз эътирозҳо хабар медоданд, боздошт "
            + "кард. Ҳуқуқшиносон инро ғайриқонунӣ хонданд.")]
    [InlineData(
        "uz",
        "Полиция пойтахтда норозилик намойишлари ҳақида ёзган икки журналистни ушлади. "
            + "Уларнинг ҳуқуқлари бузилган, деди ўртоғи.")]
    [InlineData(
        "tt",
        "Полиция башкалада ризасызлык чаралары турында язган ике журналистны тоткарлады. "
            + "Җәмәгатьчелек моңа каршы чыкты.")]
    [InlineData(
        "mn",
        "Цагдаа нийслэлд болсон эсэргүүцлийн тухай мэдээлсэн хоёр сэтгүүлчийг баривчилжээ. Өмгөөлөгч нь ирсэнгүй.")]
    [InlineData(
        "bg",
        "Полицията задържа двама журналисти, които отразяваха протестите в столицата. Те бяха освободени вечерта.")]
    [InlineData(
        "mk",
        "Полицијата приведе двајца новинари кои известуваа за протестите во главниот "
            + "град. Нивните пријатели бараат љубов и поддршка, вели њујоршки адвокат.")]
    [InlineData(
        "sr",
        "Полиција је привела двојицу новинара који су извештавали о протестима у главном "
            + "граду. Њихов адвокат је ућутао.")]
    [InlineData("be", "Паліцыя затрымала двух рэпарцёраў. Гэта было на плошчы, дзе людзі мірна стаялі і спявалі.")]
    [InlineData("ckb", "پۆلیس دوو ڕۆژنامەنووسی دەستگیر کرد کە لە پایتەخت هەواڵی ناڕەزایەتییەکانیان بڵاو دەکردەوە.")]
    [InlineData("ug", "ساقچىلار پايتەختتىكى نامايىشنى خەۋەر قىلغان ئىككى مۇخبىرنى تۇتۇپ كەتتى.")]
    [InlineData("en", "Bahrain: Activist Jailed")]
    [InlineData("en", "Letter to President Obama")]
    [InlineData("de", "Brief an den Präsidenten")]
    [InlineData("es", "Carta al Presidente")]
    [InlineData("fr", "Lettre ouverte")]
    [InlineData("ru", "Права человека")]
    [InlineData("uk", "Права людини")]
    [InlineData("fa", "حقوق بشر")]
    [InlineData("ja", "人権侵害")]
    [InlineData("und", "")]
    [InlineData("und", "12, 13 & 14 (2014) — 100 %")]
    [InlineData("und", "😀 \uD800 \0")]
    public void AHardTextIsUndecidedRatherThanWrong(string language, string text) =>
        Assert.Contains(LanguageDetector.Detect([text]), new[] { language, "und" });

    [Theory]
    [InlineData("bn", "পুলিশ দুই সাংবাদিককে গ্রেপ্তার করেছে।")]
    [InlineData("pa", "ਪੁਲਿਸ ਨੇ ਦੋ ਪੱਤਰਕਾਰਾਂ ਨੂੰ ਗ੍ਰਿਫ਼ਤਾਰ ਕੀਤਾ।")]
    [InlineData("gu", "પોલીસે બે પત્રકારોની ધરપકડ કરી.")]
    [InlineData("or", "ପୋଲିସ ଦୁଇ ସାମ୍ବାଦିକଙ୍କୁ ଗିରଫ କଲା।")]
    [InlineData("ta", "காவல்துறை இரண்டு பத்திரிகையாளர்களைக் கைது செய்தது.")]
    [InlineData("te", "పోలీసులు ఇద్దరు జర్నలిస్టులను అరెస్టు చేశారు.")]
    [InlineData("kn", "ಪೊಲೀಸರು ಇಬ್ಬರು ಪತ್ರಕರ್ತರನ್ನು ಬಂಧಿಸಿದರು.")]
    [InlineData("ml", "പോലീസ് രണ്ട് മാധ്യമപ്രവർത്തകരെ അറസ്റ്റ് ചെയ്തു.")]
    [InlineData("si", "පොලිසිය මාධ්‍යවේදීන් දෙදෙනෙකු අත්අඩංගුවට ගත්හ.")]
    [InlineData("th", "ตำรวจจับกุมนักข่าวสองคน")]
    [InlineData("lo", "ຕຳຫຼວດຈັບກຸມນັກຂ່າວສອງຄົນ")]
    [InlineData("bo", "ཉེན་རྟོག་པས་གསར་འགོད་པ་གཉིས་འཛིན་བཟུང་བྱས།")]
    [InlineData("my", "ရဲများက သတင်းထောက်နှစ်ဦးကို ဖမ်းဆီးခဲ့သည်။")]
    [InlineData("km", "ប៉ូលីសបានចាប់ខ្លួនអ្នកសារព័ត៌មានពីរនាក់។")]
    [InlineData("ka", "პოლიციამ ორი ჟურნალისტი დააკავა.")]
    [InlineData("am", "ፖሊስ ሁለት ጋዜጠኞችን አሰረ።", "und")]
    public void ATextInAnotherScriptThanItsSourceHasItsOwnLanguage(string own, string text, string detected = "")
    {
        Assert.Equal(detected == "" ? own : detected, LanguageDetector.Detect(text, "en"));
        Assert.Equal(own, LanguageDetector.Detect(text, own));
    }

    /// <summary>The library is asked only where these do not decide: it costs 375 MB.</summary>
    [Fact]
    public void TheEnglishSeedIsKnownByItsCommonWordsAlone() =>
        Assert.Equal("en", StopWordDetector.Detect(File.ReadAllText(ProjectFolder.PathOf("seeds", "kazakhstan.txt"))));

    [Fact]
    public void TextsAreOneSampleAndMissingOnesNoMatter() =>
        Assert.Equal(
            "fr",
            LanguageDetector.Detect([null, "", "La police", null, "et les journalistes dans la rue."]));

    [Fact]
    public void ACharacterThatTheSampleCutsInHalfDoesNoHarm() =>
        Assert.Equal("el", LanguageDetector.Detect([new string('α', 499) + "😀😀"]));
}
