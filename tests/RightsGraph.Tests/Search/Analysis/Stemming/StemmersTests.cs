using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Tests.Search.Analysis.Stemming;

public sealed class StemmersTests
{
    [Theory]
    [InlineData("en", "prisoner prisoners prisoner’s")]
    [InlineData("en", "use used uses using")]
    [InlineData("en", "psychology psychological psychologically")]
    [InlineData("en", "ideology ideologies ideological")]
    [InlineData("en", "ideology ideological ideologies")]
    [InlineData("hi", "पत्रकार पत्रकारों")]
    [InlineData("hi", "अधिकार अधिकारों")]
    [InlineData("hi", "लड़की लड़की लडकी")]
    [InlineData("hi", "journalist journalists")]
    [InlineData("ro", "drept drepturi drepturile dreptului drepturilor")]
    [InlineData("ro", "jurnalist jurnaliști jurnaliștii jurnalistului jurnaliştilor")]
    [InlineData("ro", "închisoare închisori închisoarea închisorile închisorilor")]
    [InlineData("ro", "arestat arestată arestați arestare arestarea arestări")]
    [InlineData("ro", "femeie femei femeile femeilor")]
    [InlineData("ro", "libertate libertății libertăților")]
    [InlineData("fr", "détenu détenus détenue detenus DÉTENUES")]
    [InlineData("fr", "journaliste journalistes l’journaliste")]
    [InlineData("fr", "national nationaux nationale")]
    [InlineData("es", "detención detenciones detencion")]
    [InlineData("es", "periodista periodistas")]
    [InlineData("es", "luz luces")]
    [InlineData("pt", "prisão prisões prisoes prisao")]
    [InlineData("pt", "alemão alemães")]
    [InlineData("pt", "nacional nacionais")]
    [InlineData("pt-BR", "direito direitos")]
    [InlineData("de", "Gefangener Gefangene Gefangenen")]
    [InlineData("de", "Haus Häuser Haeuser Hauser Häusern")]
    [InlineData("de", "Strafe Strafen")]
    [InlineData("de", "Straße Strasse Straßen")]
    [InlineData("it", "diritto diritti")]
    [InlineData("it", "libertà liberta")]
    [InlineData("tr", "işkence işkenceler işkenceyi işkencenin iskence İŞKENCE")]
    [InlineData("tr", "hak haklar hakları haklarının haklarina")]
    [InlineData("tr", "gazeteci gazeteciler gazetecilerin gazetecinin gazeteciyi")]
    [InlineData("tr", "Türkiye Türkiye'de Türkiye’nin Türkiyede turkiye")]
    [InlineData("tr", "polis polisler polisi polisin polisten")]
    [InlineData("tr", "mahkeme mahkemesi mahkemede mahkemeye mahkemenin")]
    [InlineData("ru", "журналист журналисты журналистов журналистами ЖУРНАЛИСТУ")]
    [InlineData("ru", "полиция полиции полицией")]
    [InlineData("ru", "осуждённый осужденные")]
    [InlineData("ar", "حقوق الحقوق والحقوق حُقُوق")]
    [InlineData("ar", "معتقل المعتقلين المعتقلون معتقلات")]
    [InlineData("fa", "گزارش گزارش\u200Cها گزارشها گزارش\u200Cهای گزارشی")]
    [InlineData("fa", "زندان زندانی زندانیان زندان\u200Cها")]
    [InlineData("fa", "زن زنان زن\u200Cها")]
    [InlineData("ru", "journalist journalists")] // words of another script are mostly English
    [InlineData("ja", "journalist journalists")]
    [InlineData("und", "journalist journalists")]
    public void TheFormsOfAWordHaveOneStem(string language, string forms) => Assert.Single(Stems(language, forms));

    [Theory]
    [InlineData("tr", "basın baş")]
    [InlineData("tr", "Türkiye Türk")]
    [InlineData("tr", "polis pol")]
    [InlineData("fa", "دختر دخ")]
    [InlineData("en", "us use")]
    [InlineData("fr", "100 10 1000")]
    [InlineData("de", "neue neu1")]
    [InlineData("sw", "walimu mwalimu walimus")] // a language without a stemmer
    [InlineData("x-private", "worker workers")]
    [InlineData("", "worker workers")]
    public void OtherWordsStayApart(string language, string words) =>
        Assert.Equal(words.Split(' ').Length, Stems(language, words).Count());

    private static IEnumerable<string> Stems(string language, string words) => new TextAnalyzer()
        .Analyze(words, Stemmers.For(language)).Select(token => token.Stem).Distinct();
}
