using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Tests.Search.Analysis;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("CÔTE d’Ivoire", "cote ivoire")]
    [InlineData("Qur\u02BCan Qur‘an Qur`an Qur´an Qur′an Qur‛an Qurʿān Qurʾan",
        "quran quran quran quran quran quran quran quran")]
    [InlineData("Shi'a can't he'll we'd Sa'd id", "shia can't he'll we'd sad id")]
    [InlineData("U.N. UN U.N.'s U.S. US us a.m. N.G.O. С.С.С.Р.", "un un un s u.s u.s us a.m ngo ссср")]
    [InlineData("prison.On J.P.Morgan 3.5 v2.0 hrw.org", "prison on jp morgan 3.5 v2.0 hrw org")]
    [InlineData("ΔΙΚΑΙΩΜΑΤΑ δικαιώματα κρατούμενος ΚΡΑΤΟΥΜΕΝΟΣ ᾅδης",
        "δικαιωματα δικαιωματα κρατουμενοσ κρατουμενοσ αδησ")]
    [InlineData("צה\"ל צה״ל צה”ל ג'ורג ג׳ורג", "צהל צהל צהל גורג גורג")]
    [InlineData("ᲞᲝᲚᲘᲪᲘᲐ პოლიცია Ꭰ ꭰ 𞤀𞤣𞤤𞤢𞤥 𞤢𞤁 𰻞", "პოლიცია პოლიცია ꭰ ꭰ 𞤢𞤣𞤤𞤢𞤥 𞤢𞤣 𰻞")]
    [InlineData("ﺣﻘﻮﻕ حقوق ﻻ لا ｶﾞﾁ ガチ ﬁlm 𝐏olice Ⓐ ⼈ 人", "حقوق حقوق لا لا ガチ ガチ film police a 人 人")]
    [InlineData("क़लम क\u093Cलम ѓ г\u0301", "क\u093Cलम क\u093Cलम г г")]
    [InlineData("Kazakhstan’s", "kazakhstan")]
    [InlineData("workers’", "workers")]
    [InlineData("İstanbul Diyarbakır", "istanbul diyarbakir")]
    [InlineData("СВОБОДА", "свобода")]
    [InlineData("co\u00ADoperation", "cooperation")]
    [InlineData("Update:Kazakhstan", "update kazakhstan")]
    [InlineData("ill-treatment", "ill treatment")]
    [InlineData("l'homme d’État qu'il dell'Interno", "homme etat il interno")]
    [InlineData("coup d'état N’Djamena O'Brien Sana'a don't l'a", "coup etat djamena obrien sanaa don't la")]
    [InlineData("ёлка Ёлка е\u0308лка", "елка елка елка")]
    [InlineData("и\u0306 й Украи\u0306на", "й й украйна")]
    [InlineData("حُقُوق حقـــوق أحمد إيران آثار مدرسة على", "حقوق حقوق احمد ايران اثار مدرسه علي")]
    [InlineData("کتاب كتاب یزد يزد مسؤول مسئول", "كتاب كتاب يزد يزد مسوول مسيول")]
    [InlineData("گزارش\u200Cها", "گزارشها")]
    [InlineData("שָׁלוֹם שלום", "שלום שלום")]
    [InlineData("٢٠١٤ ۲۰۱۴ ２０１４", "2014 2014 2014")]
    [InlineData("か\u3099 が ハ\u309A パ 葛\U000E0100 葛 権\uFE00", "が が パ パ 葛 葛 権")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8 한국", "한 국 한 국")]
    [InlineData("人权 UN군 인권을 カタカナ語", "人 权 un 군 인 권 을 カタカナ 語")]
    public void WordsAreFolded(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokens(text).Select(token => token.Word)));

    [Theory]
    [InlineData("extradite extradition extradited", "extradit extradit extradit")]
    [InlineData("is us as UN's", "is us as un")]
    [InlineData("journalists Journalist’s", "journalist journalist")]
    public void StemsAreThoseOfPorter(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', Tokens(text).Select(token => token.Stem)));

    [Fact]
    public void OffsetsAreThoseOfTheTextAsItStands()
    {
        const string Text = "😀 Cafe\u0301 — d’Ivoire’s";
        Assert.Equal(
            ["Cafe\u0301", "d’Ivoire’s"],
            Tokens(Text).Select(token => Text[token.Start..token.End]));
    }

    [Theory]
    [InlineData("non-governmental", "nongovernmental")]
    [InlineData("e\u2011mail impri-\n  sonment", "email imprisonment")]
    [InlineData("impri\u00AD\r\nsonment", "imprisonment")]
    [InlineData("anti-gay-rights", "antigay gayrights")]
    [InlineData("2014-15 a - b c -d — e–f 人-权", "")]
    public void WordsThatAHyphenJoinsAreOneWordToo(string text, string wholes) =>
        Assert.Equal(wholes, string.Join(' ', Tokens(text).Select(token => token.Whole?.Word).OfType<string>()));

    private static IReadOnlyList<Token> Tokens(string text) => new TextAnalyzer().Analyze(text, Stemmers.English);
}
