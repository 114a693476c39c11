using RightsGraph.Archive.Readers.Feeds;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Json;
using RightsGraph.Archive.Readers.Markdown;
using RightsGraph.Archive.Readers.Tables;

namespace RightsGraph.Archive.Readers;

/// <summary>The reader of each format.</summary>
internal static class FormatReaders
{
    private static readonly IFormatReader[] All =
    [
        new LineFormat(CountryPageReader.Read),
        new LineFormat(JsonLinesReader.Read),
        new DelimitedReader(),
        new WorkbookReader(),
        new FeedReader(),
        new JsonReader(),
        new HtmlPageReader(),
        new PostReader(),
    ];

    public static IFormatReader Of(SourceFormat format) => All[(int)format];

    private sealed class LineFormat(Func<SourceDocument, DateTimeOffset, ReadOutcome> read) : IFormatReader
    {
        public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt) => read(document, importedAt);
    }
}
