using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Languages;

/// <summary>One archive with a text of every language; a text's number is its place in the list.</summary>
public sealed class LanguageSearchTests
{
    private static readonly (string Language, string Text)[] Texts =
    [
        ("en", "Police officers tortured detained journalists. People die in custody during the war."), // 1
        ("fr", "Les détenus ont été torturés par la police ; l’homme n’avait pas d'avocat."), // 2
        ("es", "La policía detuvo a los periodistas durante las manifestaciones y hubo desapariciones."), // 3
        ("pt", "As prisões arbitrárias de cidadãos continuam, e os jornais foram fechados."), // 4
        ("de", "Die Gefangenen wurden in überfüllten Häusern gehalten, und die Richter schwiegen."), // 5
        ("ru", "Журналистов пытали в тюрьмах, осуждённые жаловались на полицию."), // 6
        ("ar", "اعتقلت الشرطة الصحفيين، وقالت المنظمة إن التعذيبَ مستمر في السجون."), // 7
        ("fa", "روزنامه\u200Cنگاران زندانی شدند و گزارش\u200Cها درباره شکنجه منتشر شد."), // 8
        ("tr", "İstanbul'da gazetecilere işkence yapıldı; kadınların hakları çiğnendi."), // 9
        ("zh", "警方逮捕了两名记者。中国的人权状况令人担忧。"), // 10
        ("ja", "警察はデモを取材していた記者を逮捕した。人権団体は抗議している。"), // 11
        ("ko", "경찰은 기자들을 체포했다. 인권단체가 고문을 비판했다."), // 12
        ("it", "I diritti dell'uomo: le libertà civili furono negate agli studenti."), // 13
        ("sw", "Polisi waliwakamata waandishi wa habari."), // 14
        ("und", "Workers’ march banned."), // 15
        ("th", "ตำรวจจับกุมนักข่าวสองคนที่รายงานข่าวการประท้วงในเมืองหลวง"), // 16
        ("lo", "ຕຳຫຼວດໄດ້ຈັບກຸມນັກຂ່າວສອງຄົນຢູ່ນະຄອນຫຼວງ"), // 17
        ("km", "ប៉ូលីសបានចាប់ខ្លួនអ្នកសារព័ត៌មានពីរនាក់នៅរាជធានី"), // 18
        ("my", "ရဲများက သတင်းထောက်နှစ်ဦးကိုဖမ်းဆီးခဲ့သည်"), // 19
        ("bo", "ཉེན་རྟོག་པས་གསར་འགོད་པ་གཉིས་འཛིན་བཟུང་བྱས།"), // 20
    ];

    [Theory]
    [InlineData("detenu", "2")]
    [InlineData("détenue torturée", "1 2")]
    [InlineData("TORTURES", "1 2")]
    [InlineData("homme", "2")]
    [InlineData("l'homme", "2")]
    [InlineData("periodista", "3")]
    [InlineData("desaparicion", "3")]
    [InlineData("DESAPARICIÓN", "3")]
    [InlineData("prisao", "4")]
    [InlineData("cidadão", "4")]
    [InlineData("Gefangener", "5")]
    [InlineData("Haus", "5")]
    [InlineData("ueberfuellt", "5")]
    [InlineData("журналист", "6")]
    [InlineData("осужденный", "6")]
    [InlineData("тюрьма", "6")]
    [InlineData("صحفي", "7")]
    [InlineData("تعذيب", "7")]
    [InlineData("الصَّحَفِيِّين", "7")]
    [InlineData("سجن", "")] // broken plurals are words of their own
    [InlineData("روزنامه نگار", "8")] // written apart
    [InlineData("روزنامهنگار", "8")] // and without the mark between
    [InlineData("زندان", "8")]
    [InlineData("گزارش", "8")]
    [InlineData("گزارشهاي", "8")] // with the Arabic yeh
    [InlineData("istanbul", "9")]
    [InlineData("İSTANBUL", "9")]
    [InlineData("ISTANBUL", "9")]
    [InlineData("iskence", "9")]
    [InlineData("işkenceler", "9")]
    [InlineData("kadinlar", "9")]
    [InlineData("人权", "10")]
    [InlineData("记者 逮捕", "10 11")]
    [InlineData("中国人权", "10")]
    [InlineData("中国的人权状况", "10")]
    [InlineData("权人", "")]
    [InlineData("人権", "11")]
    [InlineData("人権デモ", "11")]
    [InlineData("記者を逮捕", "10 11")]
    [InlineData("デモ", "11")]
    [InlineData("인권", "12")]
    [InlineData("인권을", "12")]
    [InlineData("인권 단체", "12")]
    [InlineData("기자", "12")]
    [InlineData("\"인권단체\"", "12")]
    [InlineData("+人权 -担忧", "")]
    [InlineData("+人权 -日本", "10")]
    [InlineData("人权*", "10")]
    [InlineData("人权~", "10")]
    [InlineData("diritto", "13")]
    [InlineData("uomo", "13")]
    [InlineData("นักข่าว", "16")]
    [InlineData("\"ประท้วง\"", "16")]
    [InlineData("\"ข่าวนัก\"", "")]
    [InlineData("+ตำรวจ -นักโทษ", "16")]
    [InlineData("ນັກຂ່າວ", "17")]
    [InlineData("\"ຈັບກຸມ\"", "17")]
    [InlineData("\"សារព័ត៌មាន\"", "18")]
    [InlineData("ចាប់ខ្លួន", "18")]
    [InlineData("\"សារព័ត៌ខ្លួន\"", "")]
    [InlineData("သတင်းထောက်", "19")]
    [InlineData("\"ဖမ်းဆီး\"", "19")]
    [InlineData("གསར་འགོད་པ", "20")]
    [InlineData("\"རྟོག་པས་\"", "20")]
    [InlineData("འགོད་གསར", "")]
    [InlineData("waandishi", "14")]
    [InlineData("worker", "15")]
    [InlineData("people who die in custody", "1 5")]
    [InlineData("war in Yemen", "1")]
    [InlineData("\"détenu torturé\"", "")]
    [InlineData("\"détenus ont été torturé\"", "2")]
    [InlineData("\"detained journalist\"", "1")]
    public void FindsEveryFormOfAWordAndNoOther(string query, string numbers)
    {
        using var index = Index();
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Theory]
    [InlineData("ivoire")]
    [InlineData("d'ivoire")]
    [InlineData("d’Ivoire")]
    [InlineData("cote d'ivoire")]
    [InlineData("\"Côte d’Ivoire\"")]
    [InlineData("\"cote ivoire\"")]
    [InlineData("ivoi*")]
    [InlineData("d'ivoi*")]
    public void ACountrysNameIsFoundInDocumentsOfEveryLanguage(string query)
    {
        var ivory = SearchArchive.Country("CIV", "Côte d’Ivoire", "Africa");
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "–", country: ivory, language: "en"),
            SearchArchive.Summary(2, "–", country: ivory, language: "fr"),
            SearchArchive.Summary(3, "–", country: ivory, language: "tr"),
            SearchArchive.Summary(4, "–", country: ivory, language: "zh"),
            SearchArchive.Summary(5, "–", language: "fr"));
        Assert.Equal([1, 2, 3, 4], index.Numbers(query));
        Assert.All(index.Find(query).Hits, hit => Assert.NotEmpty(hit.Highlights(1, 100)));
    }

    [Fact]
    public void AnEnglishNameIsFoundInAnArchiveWithoutEnglish()
    {
        var states = SearchArchive.Country("USA", "United States", "Americas");
        using var index = SearchArchive.Index(SearchArchive.Summary(1, "Rien.", country: states, language: "fr"));
        Assert.Equal([1], index.Numbers("united"));
        Assert.Equal([1], index.Numbers("\"united state\""));
    }

    [Fact]
    public void ARareFormOfAnotherLanguageDoesNotComeFirst()
    {
        // In German, women is wom: rarer than any English word, and no better.
        var english = Enumerable.Range(1, 9).Select(id => SearchArchive.Summary(id, $"Women, women march {id}."));
        using var index = SearchArchive.Index(
            [.. english, SearchArchive.Summary(10, "Die Women march in Berlin und Bonn.", language: "de")]);
        Assert.Equal(10, index.Find("women").TotalCount);
        Assert.Equal(10, index.Find("women").Hits[^1].Document.Ordinal);
    }

    [Fact]
    public void WordsThatStandTogetherRankHigherInWhateverLanguageTheyAreStemmed()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "Nationaux et locaux, les droits.", language: "fr"),
            SearchArchive.Summary(2, "Les droits nationaux et locaux.", language: "fr"),
            SearchArchive.Summary(3, "Local law.", language: "en"));
        Assert.Equal([2, 1], index.Find("droit national").Hits.Select(hit => hit.Document.Ordinal));
    }

    [Fact]
    public void CharactersSideBySideRankAsOneTermAndCountInTitles()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "人权", title: "新闻", language: "zh"),
            SearchArchive.Summary(2, "新闻", title: "人权", language: "zh"),
            SearchArchive.Summary(3, "权人", title: "新闻", language: "zh"));
        Assert.Equal([2, 1], index.Find("人权").Hits.Select(hit => hit.Document.Ordinal));
    }

    private static SearchIndex Index() => SearchArchive.Index(Texts.Select((text, place) =>
        SearchArchive.Summary(place + 1, text.Text, language: text.Language)));
}
