using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Tables;

public sealed class TableColumnTests
{
    [Fact]
    public void AColumnFillsTheFieldThatItsNameMeans()
    {
        var entry = TableText.Entry(
            "Country,Publication date,Headline,Body,Link,Tags,Author,Source,Lang\n"
                + "Kenya,2014-04-14,A title,A text.,https://example.org/1,police; courts,A. Writer,A Group,en\n");
        Assert.Equal("Kenya", entry.Country.Name);
        Assert.Equal(new DateOnly(2014, 4, 14), entry.Date);
        Assert.Equal("A title", entry.Title);
        Assert.Equal("A text.", entry.Text);
        Assert.Equal("https://example.org/1", entry.Url);
        Assert.Equal(["police", "courts"], entry.Topics);
        Assert.Equal(["A. Writer"], entry.Authors);
        Assert.Equal("A Group", entry.Publisher);
        Assert.Equal("en", entry.Language);
    }

    [Theory]
    [InlineData("País;Fecha;Título;Texto")]
    [InlineData("Pays;Date de publication;Titre;Texte")]
    [InlineData("Land;Datum;Titel;Inhalt")]
    [InlineData("Paese;Data;Titolo;Testo")]
    [InlineData("PAÍS;DATA;TÍTULO;CONTEÚDO")]
    [InlineData("Страна;Дата;Заголовок;Текст")]
    [InlineData("Ülke;Tarih;Başlık;Metin")]
    [InlineData("البلد;التاريخ;العنوان;النص")]
    [InlineData("کشور;تاریخ;عنوان;متن")]
    [InlineData("国家;日期;标题;正文")]
    [InlineData("国;日付;タイトル;本文")]
    public void NamesAreReadInManyLanguages(string header)
    {
        var entry = TableText.Entry($"{header}\nKenya;2014-04-14;A title;A text.\n");
        Assert.Equal(
            ("Kenya", new DateOnly(2014, 4, 14), "A title", "A text."),
            (entry.Country.Name, entry.Date, entry.Title, entry.Text));
    }

    [Fact]
    public void WhatNoFieldTakesIsKeptUnderItsName()
    {
        var entry = TableText.Entry("country,date,text,victims\nKenya,2014-04-14,Text.,7\n");
        Assert.Equal([new ExtraField("victims", "7")], entry.Extra);
    }

    [Fact]
    public void AnIdOfARowKeepsItsIdWhenItsTextChanges() => Assert.Equal(
        TableText.Entry("id,country,date,text\n7,Kenya,2014-04-14,Before.\n").Id,
        TableText.Entry("id,country,date,text\n7,Kenya,2014-04-14,After.\n").Id);

    [Fact]
    public void AColumnOfIdsThatRepeatNamesNoRecords()
    {
        var outcome = TableText.Read("id,country,date,text\n7,Kenya,2014-04-14,One.\n7,Kenya,2014-04-15,Two.\n");
        Assert.Equal(2, Reader.Taken(outcome).Entries.Count);
        Assert.Contains("repeat", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoColumnsOfOneNameAreBothRead()
    {
        var entry = TableText.Entry("country,date,text,note,note\nKenya,2014-04-14,Text.,a,b\n");
        Assert.Equal(["a", "b"], [entry.Extra[0].Value, entry.Extra[1].Value]);
    }

    [Fact]
    public void ATranslatedColumnMakesARecordOfEachLanguage()
    {
        var entries = TableText.Entries(
            "country,date,title__en,title__es,text__en,text__es\n"
                + "Kenya,2014-04-14,Police beat students,La policía golpea,A text.,Un texto.\n");
        Assert.Equal(
            [("en", "Police beat students", "A text."), ("es", "La policía golpea", "Un texto.")],
            entries.Select(entry => (entry.Language, entry.Title!, entry.Text!)));
        Assert.Distinct(entries.Select(entry => entry.Id));
    }

    [Fact]
    public void ACodeThatContradictsTheNameOfTheCountryRefusesTheRow() => Assert.Contains(
        "Switzerland",
        TableText.TheProblem("country,country_code,date,text\nChina,CH,2014-04-14,Text.\n"),
        StringComparison.Ordinal);

    [Fact]
    public void SeveralCountriesOfACellAreAllTaken()
    {
        var entry = TableText.Entry("countries,date,text\nKenya|Uganda,2014-04-14,Text.\n");
        Assert.Equal(["KEN", "UGA"], entry.Countries.Select(country => country.Code));
    }

    [Theory]
    [InlineData("\"Korea, Republic of\"", "KOR")]
    [InlineData("ke", "KEN")]
    [InlineData("Côte d'Ivoire", "CIV")]
    public void ACountryIsANameOrACode(string cell, string code) =>
        Assert.Equal(code, TableText.Entry($"country,date,text\n{cell},2014-04-14,Text.\n").Country.Code);

    [Theory]
    [InlineData("costarica", "CRI")]
    [InlineData("burkina_faso", "BFA")]
    [InlineData("CoteDIvoire", "CIV")]
    public void ANameWrittenAsOneWordIsThatCountry(string cell, string code) =>
        Assert.Equal(code, TableText.Entry($"country,date,text\n{cell},2014-04-14,Text.\n").Country.Code);

    [Theory]
    [InlineData("World")]
    [InlineData("Latin America")]
    [InlineData("Middle East and North Africa")]
    public void ATextAboutARegionBelongsToTheWorld(string cell)
    {
        var entry = TableText.Entry($"country,date,text\n{cell},2014-04-14,Text.\n");
        Assert.True(entry.Country.IsWorld);
        Assert.Equal(cell == "World" ? [] : [cell], entry.Topics);
    }

    [Fact]
    public void ARegionBesideACountryIsLeftToTheCountry() => Assert.Equal(
        ["KEN"],
        TableText.Entry("countries,date,text\nAfrica; Kenya,2014-04-14,Text.\n").Countries
            .Select(country => country.Code));

    [Fact]
    public void WhereNoCountryIsStatedTheOneThatTheTitleNamesIsTaken() => Assert.Equal(
        "NPL", TableText.Entry("country,date,title\n,2014-04-14,Nepal makes progress\n").Country.Code);

    [Theory]
    [InlineData("Police and courts", "the title names none")]
    [InlineData("Kenya and Uganda meet", "Kenya and Uganda")]
    public void ARowWhoseCountryNothingTellsIsRefused(string title, string expected)
    {
        var outcome = TableText.Read(
            $"country,date,title\nKenya,2014-04-14,First\n,2014-04-14,{title}\n");
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(3, refusal.Line);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Single(outcome.Document!.Entries);
    }

    [Fact]
    public void WhatATextNamesMostNeverDecidesForARow() => Assert.Contains(
        "no country",
        TableText.TheProblem("date,title,text\n2014-04-14,A title,Kenya and Kenya and Kenya.\n"),
        StringComparison.Ordinal);

    [Fact]
    public void ColumnsOfCountriesWithUnknownNamesAreProposed()
    {
        var problem = TableText.TheProblem("text,to,from,year\nText.,Algeria,Kuwait,2008\nMore.,Benin,France,2008\n");
        Assert.Contains("'to' and 'from' are countries", problem, StringComparison.Ordinal);
        Assert.Contains("--map country=to", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AMappingSaysWhichColumnIsWhich()
    {
        var entry = TableText.Entry(
            "text,to,from,year\nText.,Algeria,Kuwait,2008\n", "country=to,kind:=statement,publisher:=\"UPR, Info\"");
        Assert.Equal(("DZA", EntryKind.Statement), (entry.Country.Code, entry.Kind));
        Assert.Equal("UPR, Info", entry.Source.Publisher);
        Assert.Equal("country=to,kind:=statement,publisher:=\"UPR, Info\"", entry.Source.Mapping);
    }

    [Fact]
    public void AColumnThatTheMappingNamesAndTheTableLacksIsTold() => Assert.Contains(
        "'Target'", TableText.TheProblem("text,to\nText.,Algeria\n", "country=Target"), StringComparison.Ordinal);

    [Fact]
    public void DatesInAColumnOfAnotherNameAreNoSummaries() => Assert.Contains(
        "--map date=added",
        TableText.TheProblem("country,text,added\nKenya,One.,2014-04-14\nKenya,Two.,2014-04-15\n"),
        StringComparison.Ordinal);

    [Fact]
    public void ATextInHtmlIsReadAsItsReadersWould()
    {
        var entry = TableText.Entry(
            "country,date,title,text\nKenya,2014-04-14,Police &amp; courts,"
                + "\"<p>One <b>bold</b> word.</p><p>A&nbsp;second<script>x()</script> one.</p>\"\n");
        Assert.Equal("Police & courts", entry.Title);
        Assert.Equal("One bold word.\n\nA second one.", entry.Text);
    }

    [Fact]
    public void ASourceThatIsAnAddressIsNoPublisher()
    {
        var entry = TableText.Entry(
            "country,date,text,source,link\nKenya,2014-04-14,Text.,https://news.example/1,n/a\n");
        Assert.Equal(("https://news.example/1", (string?)null), (entry.Url, entry.Publisher));

        entry = TableText.Entry(
            "country,date,text,source,url\nKenya,2014-04-14,Text.,https://a.example https://b.example,"
                + "https://c.example\n");
        Assert.Equal(("https://c.example", (string?)null), (entry.Url, entry.Publisher));
        Assert.Equal([new ExtraField("source", "https://a.example https://b.example")], entry.Extra);
    }

    [Fact]
    public void TheOrganizationsOfAPersonPublishedNothing()
    {
        var entry = TableText.Entry("country,year,fullName,organizations\nKenya,2014,A Writer,The Paper\n");
        Assert.Equal(("A Writer", (string?)null), (entry.Title, entry.Publisher));
        Assert.Equal([new ExtraField("organizations", "The Paper")], entry.Extra);
    }

    [Theory]
    [InlineData("Siria", "SYR")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("Brésil", "BRA")]
    [InlineData("Russland", "RUS")]
    [InlineData("Irak", "IRQ")]
    [InlineData("Сирия", "SYR")]
    [InlineData("フランス", "FRA")]
    [InlineData("EE.UU.", "USA")]
    [InlineData("Russia (Soviet Union)", "RUS")]
    public void ACountryMayBeNamedInAnyLanguage(string name, string code) =>
        Assert.Equal(code, TableText.Entry($"country,date,text\n{name},2014-04-14,Text.\n").Country.Code);

    [Theory]
    [InlineData("Tempestade atinge França, Alemanha e Reino Unido", "France, Germany and United Kingdom")]
    [InlineData("Беженцы из Сирии в Германии", "Syria and Germany")]
    [InlineData("La France et l'Espagne saisies", "France and Spain")]
    public void ATitleThatNamesSeveralCountriesInItsLanguageDecidesNothing(string title, string named)
    {
        var problem = TableText.TheProblem($"date;title\n2014-04-14;{title}\n");
        Assert.Contains($"the title names {named};", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAddressOrAnIdIsNeverProposedAsTheText()
    {
        var row = $"Kenya,https://example.org/{new string('a', 40)},{new string('b', 40)},X\n";
        var problem = TableText.TheProblem($"country,photo,key,code\n{row}{row}");
        Assert.Contains("title:=WORDS", problem, StringComparison.Ordinal);
        Assert.Contains("'photo', 'key', 'code'", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The state's, own \"words\"")]
    [InlineData("Words\nof the state")]
    public void WhatIsProposedCanBeGivenToAShellAsItStands(string name)
    {
        var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var table = $"country,date,{quoted}\nKenya,2014-04-14,Some words of more than a few letters\n";
        var problem = TableText.TheProblem(table);
        var option = problem[(problem.LastIndexOf("--map ", StringComparison.Ordinal) + "--map ".Length)..];
        var unquoted = option.Replace("'\\''", "\0", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal).Replace('\0', '\'');
        Assert.Equal("Some words of more than a few letters", TableText.Entry(table, unquoted).Text);
    }
}
