using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Tests.Archive.Readers.Mapping;

public sealed class MappingFileTests
{
    private const string Table =
        "country=To,text=Text|Recommendation,kind:=statement,publisher:=UPR Info,dates:=dmy";

    private const string Rules = """
        # How the tables of this folder are read
        "upr-*.csv":
          columns:
            country: To
            text: [Text, Recommendation]
          constants:
            kind: statement
            publisher: UPR Info
          dates: dmy
        "sub/**/*.xlsx":
          sheet: Data
          header: 3
        "*.json":
          records: payload.list
        """;

    [Theory]
    [InlineData("upr-2008.csv", Table)]
    [InlineData("deep/UPR-2008.csv", Table)]
    [InlineData("sub/a/b.xlsx", "header:=3,sheet:=Data")]
    [InlineData("sub/b.xlsx", "header:=3,sheet:=Data")]
    [InlineData("b.xlsx", "")]
    [InlineData("a.json", "records:=payload.list")]
    public void TheFirstPatternThatFitsIsTheMapping(string name, string expected) =>
        Assert.Equal(expected, Parsed(Rules).For(name).Canonical);

    [Theory]
    [InlineData("\"*.csv\":\n  column:\n    country: To\n", 2, "did you mean columns?")]
    [InlineData("\"*.csv\":\n  columns:\n    contry: To\n", 3, "did you mean country?")]
    [InlineData("\"*.csv\":\n  constants:\n    country: Atlantis\n", 3, "unknown country 'Atlantis'")]
    [InlineData("\"*.csv\":\n  dates: day first\n", 2, "expected dmy, mdy or ymd")]
    [InlineData("\"*.csv\":\n  header: first\n", 2, "expected the number of a row")]
    [InlineData("\"*.csv\": yes\n", 1, "expected lines")]
    [InlineData("- a\n- b\n", 1, "expected patterns of names")]
    [InlineData("\"*.csv\": [\n", 2, "not YAML")]
    [InlineData("a: &a [x, x]\nb: [*a, *a]\n", 2, "no aliases")]
    public void AMistakeIsToldWithItsLine(string rules, int line, string expected)
    {
        Assert.Null(MappingFile.Parse("map.yaml", rules, out var refusal));
        Assert.Contains(expected, refusal!.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Line!.Value, 1, line);
    }

    [Theory]
    [InlineData("country=To,text=Text", "country=To,text=Text")]
    [InlineData("text=Text, country = To ", "country=To,text=Text")]
    [InlineData("country:=Kenya,dates=mdy,header=2", "country:=Kenya,dates:=mdy,header:=2")]
    [InlineData("title=\"A, b\",publisher:=\"A \"\"b\"\"\"", "title=\"A, b\",publisher:=\"A \"\"b\"\"\"")]
    public void TheOptionSaysTheSameAsAFile(string option, string canonical)
    {
        var mapping = MapOption.Parse(option);
        Assert.Equal(canonical, mapping.Canonical);
        Assert.Equal(canonical, MapOption.Parse(canonical.Replace(":=mdy", "=mdy", StringComparison.Ordinal)
            .Replace("header:=", "header=", StringComparison.Ordinal)).Canonical);
    }

    [Theory]
    [InlineData("country")]
    [InlineData("land=To")]
    [InlineData("country:=Atlantis")]
    [InlineData("dates=first")]
    public void WhatIsNoMappingIsTold(string option) =>
        Assert.NotEmpty(Assert.Throws<MappingException>(() => MapOption.Parse(option)).Message);

    private static MappingFile Parsed(string text)
    {
        var file = MappingFile.Parse("map.yaml", text, out var refusal);
        Assert.Null(refusal);
        return file!;
    }
}
