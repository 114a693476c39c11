using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Readers.Mapping;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Tables;

/// <summary>Tables as a test writes them.</summary>
internal static class TableText
{
    public static ReadOutcome Read(string content, string? map = null, string name = "table.csv") =>
        Read(Encoding.UTF8.GetBytes(content), map, name);

    public static ReadOutcome Read(byte[] bytes, string? map = null, string name = "table.csv") =>
        DocumentReader.Read(
            new SourceDocument(name, bytes)
            {
                Mapping = map is null ? DocumentMapping.None : MapOption.Parse(map),
            },
            Reader.ImportedAt);

    /// <summary>The entries of a table of which all is taken.</summary>
    public static IReadOnlyList<Entry> Entries(string content, string? map = null, string name = "table.csv") =>
        Reader.Taken(Read(content, map, name)).Entries;

    public static Entry Entry(string content, string? map = null) => Assert.Single(Entries(content, map));

    public static string TheProblem(string content, string? map = null) =>
        Reader.TheRefusal(Read(content, map)).Message;
}
