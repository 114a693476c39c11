namespace RightsGraph.Tests.Search.Languages;

public sealed class LanguageHighlightTests
{
    [Theory]
    [InlineData("fr", "detenu", "Les détenus, l’homme.", "détenus")]
    [InlineData("fr", "homme", "Les droits de l’homme.", "l’homme")]
    [InlineData("es", "desaparicion", "Las desapariciones.", "desapariciones")]
    [InlineData("pt", "prisao", "As prisões.", "prisões")]
    [InlineData("de", "haus", "In Häusern.", "Häusern")]
    [InlineData("ru", "журналист", "Задержание журналистов.", "журналистов")]
    [InlineData("ru", "осужденный", "Осуждённые.", "Осуждённые")]
    [InlineData("ar", "صحفي", "اعتقلت الصَّحفيين، أمس", "الصَّحفيين")]
    [InlineData("fa", "گزارش", "آن گزارش\u200Cها بود", "گزارش\u200Cها")]
    [InlineData("tr", "istanbul", "İstanbul’da.", "İstanbul’da")]
    [InlineData("zh", "人权", "中国的人权状况", "人权")]
    [InlineData("zh", "中国人权", "中国的人权状况", "中国|人权")]
    [InlineData("zh", "人权状况", "中国的人权状况", "人权状况")] // overlapping pairs are one mark
    [InlineData("zh", "\"人权 状况\"", "中国的人权状况", "人权状况")]
    [InlineData("zh", "𠀀𠮷", "用𠀀𠮷字", "𠀀𠮷")]
    [InlineData("zh", "𠮷", "用𠀀𠮷字", "𠮷")]
    [InlineData("zh", "𠮷", "😀𠮷\uFE00字", "𠮷\uFE00")]
    [InlineData("ja", "人権デモ", "人権のデモだ", "人権|デモ")]
    [InlineData("ja", "人権デモ", "人権デモだ", "人権デモ")]
    [InlineData("ko", "인권", "인권을 위한", "인권")]
    [InlineData("ko", "고문", "UN고문방지협약", "고문")]
    [InlineData("th", "นักข่าว", "จับกุมนักข่าวสองคน", "นักข่าว")]
    [InlineData("th", "น้ำ", "ในน้ำมัน", "น้ำ")]
    [InlineData("lo", "ນັກຂ່າວ", "ຈັບກຸມນັກຂ່າວສອງຄົນ", "ນັກຂ່າວ")]
    [InlineData("km", "ខ្លួន", "បានចាប់ខ្លួនអ្នក", "ខ្លួន")]
    [InlineData("my", "ဝန်ထမ်း", "အစိုးရဝန်ထမ်းများ", "ဝန်ထမ်း")]
    [InlineData("bo", "འགོད་པ", "པས་གསར་འགོད་པ་གཉིས།", "འགོད་པ་")]
    public void MarksTheWordAsItStandsInTheText(string language, string query, string text, string marked)
    {
        using var index = SearchArchive.Index(SearchArchive.Summary(1, text, language: language));
        Assert.Equal(marked, string.Join('|', index.Marked(query)));
    }

    [Theory]
    [InlineData("zh", "逮捕", "警方逮捕了两名记者。人权状况令人担忧！今天如何？明天再说。", "警方逮捕了两名记者。")]
    [InlineData("zh", "人权", "警方逮捕了两名记者。人权状况令人担忧！今天如何？明天再说。", "人权状况令人担忧！")]
    [InlineData("ja", "何故", "逮捕された。「何故か？」人々は問う。", "「何故か？」")]
    [InlineData("ar", "التعذيب", "هل انتهى القمع؟ التعذيب مستمر. لا شيء جديد.", "التعذيب مستمر.")]
    [InlineData("fa", "شکنجه", "آیا تمام شد؟ شکنجه ادامه دارد. چیزی نیست.", "شکنجه ادامه دارد.")]
    public void FragmentsAreSentences(string language, string query, string text, string fragment)
    {
        using var index = SearchArchive.Index(SearchArchive.Summary(1, text, language: language));
        Assert.Equal(fragment, index.Find(query).Hits[0].Highlights(1, fragment.Length + 4)[0].Text);
    }
}
