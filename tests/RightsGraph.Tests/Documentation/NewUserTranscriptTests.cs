using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Importing;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Documentation;

/// <summary>The page shows what a new user sees who serves a folder of other files; here is such a folder.</summary>
public sealed class NewUserTranscriptTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task TheTranscriptOfAFolderOfOtherFilesIsWhatTheProgramSays()
    {
        Write();
        var report = new ReportLines();
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        Assert.True(await new Seeds(new SeedSettings { Seeds = folder.Path }, TimeProvider.System, report)
            .ImportIntoAsync(store, CancellationToken.None));
        var snapshot = await store.LoadSnapshotAsync();
        report.Lines.Add($"Ready: {snapshot.Countries.Length} countries, {snapshot.Summaries.Length} summaries, "
            + $"{snapshot.Entries.Length} entries");

        var block = Assert.Single(
            new Page("docs/import-export.md").CodeBlocks,
            block => block.Contains("serve --seeds group/", StringComparison.Ordinal));
        Assert.Equal(
            string.Join('\n', report.Lines),
            string.Join('\n', block.Split('\n').Where(line => line.Length > 0 && line[0] is not ('$' or '#'))));
    }

    [Fact]
    public void TheMappingThatThePageShowsIsOne()
    {
        var shown = Assert.Single(
            new Page("docs/import-export.md").CodeBlocks,
            block => block.Contains("constants:", StringComparison.Ordinal));
        var mapping = MappingFile.Parse("shown", shown, out var refusal);
        Assert.Null(refusal);
        Assert.Contains("country=to", mapping!.For("2008data.csv").Canonical, StringComparison.Ordinal);
        Assert.Contains("title=sub_event_type", mapping.For("acled/2023/iran.csv").Canonical, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Write()
    {
        folder.Write("site.wordpress.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
            xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>A Group</title><language>en</language>
            <wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Kenya: Court frees two students</title><link>https://group.example/1</link>
            <content:encoded><![CDATA[The court in Nairobi let both go.

            They had been held for nine days.]]></content:encoded><wp:post_date>2014-04-15 00:30:00</wp:post_date>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
            <item><title>Chad: Journalists arrested</title><link>https://group.example/2</link>
            <content:encoded><![CDATA[Police arrested three journalists at the border.]]></content:encoded>
            <wp:post_date>2014-05-02 10:00:00</wp:post_date><wp:status>publish</wp:status>
            <wp:post_type>post</wp:post_type></item>
            <item><title>About us</title><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
            </channel></rss>
            """);
        folder.Write(
            "recommendations.csv",
            "text,to,decision,From,year\n"
                + "\"Ratify the convention against enforced disappearance.\",Algeria,support,France,2008\n"
                + "\"Protect women from violence, in law and in practice.\",Benin,support,Ghana,2008\n"
                + "\"End the detention of minors.\",Mali,reject,Norway,2008\n");
        folder.Write("rightsgraph.map.yaml", "\"recommendations.csv\":\n  columns:\n    country: to\n");
        folder.Write("report.pdf", "%PDF-1.4");
        WritePage("kenya-courts", "Kenya: Judges removed", "2014-06-01");
        WritePage("nepal-schools", "Nepal: Schools closed in three districts", "2014-06-12");
        WritePage("peru-mines", "Peru: Miners on strike are shot at", "2014-07-03");
    }

    private void WritePage(string name, string title, string day)
    {
        folder.Write($"{name}.html", $"""
            <!DOCTYPE html>
            <!-- saved from url=(0026)https://group.example/{name} -->
            <html lang="en"><head><title>{title} | A Group</title><meta property="og:site_name" content="A Group">
            <meta property="og:type" content="article"><meta property="article:published_time" content="{day}"></head>
            <body><nav><a href="/">Home</a></nav><main><h1>{title}</h1><p>The group has spoken to those who saw it, and
            to the authorities, who did not answer its letters of last month and of this one.</p></main></body></html>
            """);
        folder.Write($"{name}_files/logo.svg", "<svg/>");
    }

    private sealed class ReportLines : ISeedReport
    {
        public List<string> Lines { get; } = [];

        public void Begin(string folder) => Lines.Add("Reading the documents in group");

        public void Read(ParsedDocument document) => Lines.Add(DocumentMessages.Describe(document));

        public void Note(ReadNote note) => Lines.Add(DocumentMessages.Describe(note));

        public void LeaveAlone(string message) => Lines.Add(message);

        public void Refuse(Refusal refusal, bool isSkipped) => Lines.Add(DocumentMessages.Describe(refusal, isSkipped));
    }
}
