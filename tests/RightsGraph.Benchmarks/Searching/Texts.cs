using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>The texts of a file, as an archive of their own.</summary>
internal static class Texts
{
    public static Snapshot Read(string file)
    {
        var read = DocumentReader.Read(new SourceDocument(Path.GetFileName(file), File.ReadAllBytes(file)), default);
        return new Snapshot(1, default, [read.Document!.Source], read.Document.Summaries, read.Document.Entries);
    }
}
