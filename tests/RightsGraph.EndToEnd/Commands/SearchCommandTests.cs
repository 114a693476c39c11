using System.Text.Json;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>The options of <c>search</c>, over documents that the test wrote.</summary>
public sealed class SearchCommandTests : IDisposable
{
    private const string Other = """
        {"type":"entry","country":"Chad","date":"2016-05-06","kind":"NEWS","text":"One more court.","language":"en"}
        """;

    /// <summary>Longer than any system allows.</summary>
    private const string LongName =
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
        + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
        + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";

    private static readonly string Records = Json(
        "{'type':'entry','country':'Kenya','date':'2014-04-14','kind':'REPORT','title':'Courts, again',"
        + "'text':'A court heard.','language':'en','url':'https://example.org/1'}\n"
        + "{'type':'entry','country':'Chad','date':'2015-01-02','kind':'NEWS','language':'fr',"
        + "'text':'=court(\\\"A1\\\")\\nand more.'}\n"
        + "{'type':'summary','country':'Kenya','year':2014,'text':'The court sits.','language':'en'}");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    public SearchCommandTests()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.jsonl"), Records);
        File.WriteAllText(Path.Combine(folder.FullName, "b.jsonl"), Other);
    }

    [Theory]
    [InlineData("--country Kenya", "2014-04-14", "2014")]
    [InlineData("--country KEN --country chad", "2014-04-14", "2014", "2015-01-02", "2016-05-06")]
    [InlineData("--from 2015", "2015-01-02", "2016-05-06")]
    [InlineData("--from 2014-04-14 --to 2014-04", "2014-04-14", "2014")]
    [InlineData("--to 2015-01-01", "2014-04-14", "2014")]
    [InlineData("--language FR", "2015-01-02")]
    [InlineData("--kind news", "2015-01-02", "2016-05-06")]
    [InlineData("--kind NEWS --kind report --country Kenya", "2014-04-14")]
    [InlineData("--source b.jsonl", "2016-05-06")]
    public async Task AnOptionNarrowsTheSearch(string options, params string[] found) =>
        Assert.Equal(found.Order(), (await HitsAsync(options)).Select(When).Order());

    [Theory]
    [InlineData("newest", "2016-05-06", "2015-01-02", "2014-04-14", "2014")]
    [InlineData("OLDEST", "2014", "2014-04-14", "2015-01-02", "2016-05-06")]
    public async Task TheOrderIsThatOfItsName(string order, params string[] found) =>
        Assert.Equal(found, (await HitsAsync($"--order {order}")).Select(When));

    [Theory]
    [InlineData("")]
    [InlineData("--order newest")]
    [InlineData("--source a.jsonl")]
    public async Task PagesFollowEachOtherByTheirCursors(string options)
    {
        var all = (await HitsAsync(options)).Select(When).ToList();
        var paged = new List<string?>();
        for (var after = ""; paged.Count < all.Count;)
        {
            var hit = Assert.Single(await HitsAsync($"{options} --first 1 {after}"));
            paged.Add(When(hit));
            after = $"--after {hit.GetProperty("cursor").GetString()}";
        }

        Assert.Equal(all, paged);
        var (_, output, _) = await RunAsync($"search court {options} --first 1");
        Assert.Contains($"1 of {all.Count} hits", output, StringComparison.Ordinal);
        Assert.Contains("The next: --after 1.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHitShowsItsTitleOnceWithTheMatchesMarkedAndItsAddress()
    {
        var (_, output, _) = await RunAsync("search courts --kind report");

        Assert.Equal(
            """
            1. Kenya, 14 April 2014: *Courts*, again SCORE
               A *court* heard.
               a.jsonl, line 1
               https://example.org/1
            1 hit
            """,
            string.Join('\n', output.TrimEnd().Split('\n').Select((line, index) =>
                index == 0 ? line[..line.LastIndexOf(' ')] + " SCORE" : line)));
    }

    [Fact]
    public async Task JsonHasALineForEachHitWithAllOfIt()
    {
        var hit = Assert.Single(await HitsAsync("--kind report"));

        Assert.Equal(
            Json("{'type':'ENTRY','country':{'code':'KEN','name':'Kenya'},'date':'2014-04-14','year':2014,"
                + "'kind':'REPORT','language':'en','title':'Courts, again','text':'A court heard.',"
                + "'url':'https://example.org/1','datePrecision':'DAY','countries':['KEN'],'topics':[],'authors':[],"
                + "'attachments':[],'extra':[],'source':'a.jsonl','lines':{'first':1,'last':1},"
                + "'citation':'Courts, again, Kenya, 14 April 2014 (a.jsonl, line 1)'}"),
            JsonSerializer.Serialize(hit.EnumerateObject()
                .Where(member => member.Name is not ("id" or "score" or "cursor"))
                .ToDictionary(member => member.Name, member => member.Value)));
        Assert.True(hit.GetProperty("score").GetDouble() > 0);
    }

    [Fact]
    public async Task CsvIsQuotedAndRunsNothingInASpreadsheet()
    {
        var (_, output, _) = await RunAsync("search court --csv --order newest --country Chad --to 2015 --from 2015");

        Assert.StartsWith(
            "id,type,country,date,year,kind,language,title,text,url,source,firstLine,lastLine,datePrecision,countries,"
                + "topics,authors,publisher,updatedAt,citation,score,cursor\n",
            output,
            StringComparison.Ordinal);
        Assert.Contains(
            ",ENTRY,TCD,2015-01-02,2015,NEWS,fr,,\"'=court(\"\"A1\"\")\nand more.\",,a.jsonl,2,2,DAY,TCD,",
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--country Kennya", "--country 'Kennya' is no country; did you mean Kenya?")]
    [InlineData("--country xyzzyxyzzy", "expected an English name or an ISO 3166-1 code")]
    [InlineData("--from 2014-02-30", "--from '2014-02-30' is no date; expected such as 2014-04-14, 2014-04 or 2014.")]
    [InlineData("--to soon", "--to 'soon' is no date")]
    [InlineData("--from 2015 --to 2014", "--from is later than --to")]
    [InlineData("--language english!", "expected BCP 47, for instance en or pt-BR")]
    [InlineData("--kind 1", "expected one of news, report, letter, dispatch, commentary, statement, unknown.")]
    [InlineData("--kind news,report", "--kind 'news,report' is no kind")]
    [InlineData("--order best", "expected one of relevance, newest, oldest.")]
    [InlineData("--after here", "--after 'here' is no cursor; expected one that a search printed.")]
    [InlineData("--json --csv", "--json and --csv exclude each other")]
    public async Task WhatAnOptionDoesNotKnowIsAnErrorThatNamesWhatItDoes(string options, string message)
    {
        var (exitCode, output, messages) = await RunAsync($"search court {options}");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--source a.json", "did you mean 'a.jsonl'?")]
    [InlineData("--after 7.0.0123456789abcdef0123456789abcdef", "--after is of version 7 of the archive")]
    public async Task WhatTheArchiveDoesNotHaveIsTold(string options, string message)
    {
        var (exitCode, output, messages) = await RunAsync($"search court {options}");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--after", "--after '' is no cursor")]
    [InlineData("--country", "--country '' is no country")]
    [InlineData("--from", "--from '' is no date")]
    [InlineData("--language", "--language '' is no language tag")]
    [InlineData("--set", "--set '' has no value")]
    public async Task AnEmptyValueIsNamed(string option, string message)
    {
        var (exitCode, output, messages) = await ProgramRun.ToEndAsync(["search", "court", option, ""]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "mistyped", "The index is not kept in '{0}': an archive in memory is never twice the same.")]
    [InlineData(true, "mistyped", "The folder '{0}' was not there, and is made for the index.")]
    [InlineData(true, LongName, "The index is not kept in '{0}': ")]
    public async Task AFolderForTheIndexThatIsNotUsedOrNewIsTold(bool isLasting, string name, string message)
    {
        var index = Path.Combine(folder.FullName, name);
        string[] archive = isLasting
            ? ["--store", $"sqlite:{Path.Combine(folder.FullName, "archive.db")}"]
            : ["--seeds", folder.FullName];
        if (isLasting)
        {
            Assert.Equal(0, (await ProgramRun.ToEndAsync(["import", folder.FullName, .. archive])).ExitCode);
        }

        var (exitCode, output, messages) = await ProgramRun.ToEndAsync(
            ["search", "court", "--index", index, .. archive]);

        Assert.Equal(0, exitCode);
        Assert.Contains("4 hits", output, StringComparison.Ordinal);
        Assert.StartsWith(string.Format(null, message, index), messages, StringComparison.Ordinal);
        Assert.Single(messages.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task AnIndexInMemoryNeedsNoWord()
    {
        var (exitCode, _, messages) = await RunAsync("search court --index memory");

        Assert.Equal((0, ""), (exitCode, messages));
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>In single quotes, a line of JSON stays readable in C#.</summary>
    private static string Json(string quoted) => quoted.Replace('\'', '"');

    private static string? When(JsonElement hit) =>
        hit.TryGetProperty("date", out var date) ? date.GetString() : hit.GetProperty("year").GetRawText();

    private async Task<IReadOnlyList<JsonElement>> HitsAsync(string options)
    {
        var (exitCode, output, messages) = await RunAsync($"search court --json {options}");
        Assert.Equal((0, ""), (exitCode, messages));
        return [.. output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private Task<(int ExitCode, string Output, string Messages)> RunAsync(string line) => ProgramRun.ToEndAsync(
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--seeds", folder.FullName]);
}
