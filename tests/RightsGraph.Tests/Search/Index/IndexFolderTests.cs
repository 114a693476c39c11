using Lucene.Net.Index;
using Lucene.Net.Store;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using RightsGraph.Search.Index;
using Directory = System.IO.Directory;

namespace RightsGraph.Tests.Search.Index;

/// <summary>One program after another over one folder, and what can go wrong between them.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");
    private readonly RecordedReport report = new();

    [Fact]
    public void AnUpToDateIndexIsUsedAsItIs()
    {
        UpdateTo(SnapshotOf(1, "torture", "police"));
        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture", "police")));
        Assert.Equal([$"built 2: there is none in {folder.FullName}", "reused"], report.Lines);
    }

    [Fact]
    public void AnOlderIndexIsBroughtUpToDate()
    {
        UpdateTo(SnapshotOf(1, "torture", "police", "court"));
        Assert.Equal(2, UpdateTo(SnapshotOf(2, "torture", "press", "court", "torture")));
        Assert.Equal("updated +2 -1", report.Lines[^1]);
        Assert.Equal(2, UpdateTo(SnapshotOf(2, "torture", "press", "court", "torture")));
        Assert.Equal("reused", report.Lines[^1]);
    }

    [Fact]
    public void TheIndexOfAnotherArchiveIsBuiltAnewBesideIt()
    {
        UpdateTo(SnapshotOf(7, "police", "court"));
        Assert.Equal(2, UpdateTo(SnapshotOf(7, "torture", "torture")));
        Assert.Equal("built 2: most of its texts are others", report.Lines[^1]);
        Assert.Equal("index-2", Pointer());
        Assert.False(Directory.Exists(PathOf("index-1")));
    }

    [Fact]
    public void TheSameVersionOfAnotherArchiveIsNotTakenForThisOne()
    {
        UpdateTo(SnapshotOf(1, "torture", "police", "court"));
        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture", "police", "press")));
        Assert.Equal("updated +1 -1", report.Lines[^1]);
    }

    [Fact]
    public void AnIndexOfAnotherFormatIsBuiltAnew()
    {
        UpdateTo(SnapshotOf(1, "torture"));
        Recommit(IndexContents.FormatKey, "7");
        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture")));
        Assert.Equal($"built 1: the one in {folder.FullName} is of another format", report.Lines[^1]);
    }

    [Fact]
    public void WhatMakesAnIndexUnusableIsReportedWithItsTypeAndStack()
    {
        UpdateTo(SnapshotOf(1, "torture"));
        foreach (var file in Directory.GetFiles(PathOf("index-1"), "segments_*"))
        {
            File.WriteAllBytes(file, new byte[100]);
        }

        UpdateTo(SnapshotOf(1, "torture"));
        Assert.StartsWith("built 1: the one in", report.Lines[^1], StringComparison.Ordinal);
        var (what, problem) = Assert.Single(report.Failures);
        Assert.Equal($"opening the index in {folder.FullName}", what);
        Assert.IsType<CorruptIndexException>(problem, exactMatch: false);
        Assert.Contains("at Lucene.Net", problem.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void AnIndexMadeWithAnotherTableOfCountriesIsBuiltAnew()
    {
        UpdateTo(SnapshotOf(1, "torture"));
        Recommit(IndexContents.CountriesKey, "others");
        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture")));
        Assert.Equal($"built 1: the one in {folder.FullName} is of another format", report.Lines[^1]);
    }

    [Fact]
    public void WhateverFileIsMissingCutOrOverwrittenTheIndexIsBuiltAnewOrAnswersAsBefore()
    {
        var snapshot = SnapshotOf(1, "torture", "police torture", "court");
        UpdateTo(snapshot);
        foreach (var file in Directory.GetFiles(PathOf("index-1")).Append(PathOf("current")))
        {
            foreach (var damage in new Action<string>[] { File.Delete, Truncate, Empty, Overwrite })
            {
                var copy = Directory.CreateTempSubdirectory("rightsgraph-").FullName;
                Copy(folder.FullName, copy);
                damage(Path.Combine(copy, Path.GetRelativePath(folder.FullName, file)));
                using (var keeper = IndexKeeper.At(copy, report))
                using (var index = keeper.UpdateTo(snapshot))
                {
                    // What lies at rest is checked whole by CheckIntegrity: to open an index reads only a part of it.
                    using var sound = IsSound(index) ? null : keeper.Rebuild(snapshot);
                    Assert.Equal(2, (sound ?? index).Find("torture").TotalCount);
                }

                Directory.Delete(copy, recursive: true);
            }
        }
    }

    [Fact]
    public void WhatACrashLeftUnfinishedIsPassedOver()
    {
        UpdateTo(SnapshotOf(1, "torture"));
        Directory.CreateDirectory(PathOf("index-2"));
        File.WriteAllText(PathOf("index-2/_0.doc"), "half");
        File.WriteAllText(PathOf("current.new"), "ind");
        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture")));
        Assert.Equal("reused", report.Lines[^1]);
        Assert.False(Directory.Exists(PathOf("index-2")));
    }

    [Fact]
    public void ASecondServerInTheSameFolderKeepsItsIndexInMemoryAndBeginsWithWhatIsThere()
    {
        using var first = IndexKeeper.At(folder.FullName, report);
        using var index = first.UpdateTo(SnapshotOf(1, "torture", "police", "court"));
        var other = new RecordedReport();
        using var second = IndexKeeper.At(folder.FullName, other);
        using var brought = second.UpdateTo(SnapshotOf(2, "torture", "torture", "court"));
        Assert.Equal(2, brought.Find("torture").TotalCount);
        Assert.StartsWith("left: ", other.Lines[0], StringComparison.Ordinal);
        Assert.Equal("updated +1 -1", other.Lines[1]);
        using var next = first.UpdateTo(SnapshotOf(3, "torture", "police"));
        Assert.Equal(1, next.Find("torture").TotalCount);
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsNamedAndTheIndexIsKeptInMemory()
    {
        File.WriteAllText(PathOf("file"), string.Empty);
        using var keeper = IndexKeeper.At(PathOf("file"), report);
        using var index = keeper.UpdateTo(SnapshotOf(1, "torture"));
        Assert.Equal(1, index.Find("torture").TotalCount);
        var left = Assert.Single(report.Lines, line => !line.StartsWith("built", StringComparison.Ordinal));
        Assert.StartsWith("left: ", left, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTheDiskIsFullTheIndexGoesOnInMemoryAndWhatWasThereStays()
    {
        var isFull = false;
        using (var keeper = IndexKeeper.At(
            folder.FullName, report, subfolder => new FullDirectory(new MMapDirectory(subfolder), () => isFull)))
        {
            using var before = keeper.UpdateTo(SnapshotOf(1, "torture", "police", "court"));
            isFull = true;
            using var after = keeper.UpdateTo(SnapshotOf(2, "torture", "torture", "court"));
            Assert.Equal("left: no space left", report.Lines[^2]);
            Assert.Equal("updated +1 -1", report.Lines[^1]);
            Assert.Contains(report.Failures, failure => failure is ("updating the index", IOException));
            Assert.Equal([1, 2], [before.Find("torture").TotalCount, after.Find("torture").TotalCount]);
            using var further = keeper.UpdateTo(SnapshotOf(3, "torture", "torture", "torture"));
            Assert.Equal(3, further.Find("torture").TotalCount);
        }

        Assert.Equal(1, UpdateTo(SnapshotOf(1, "torture", "police", "court")));
        Assert.Equal("reused", report.Lines[^1]);
    }

    [Fact]
    public void WhereTheDiskIsFullFromTheStartTheIndexIsBuiltInMemory()
    {
        using var keeper = IndexKeeper.At(
            folder.FullName, report, subfolder => new FullDirectory(new MMapDirectory(subfolder), () => true));
        using var index = keeper.UpdateTo(SnapshotOf(1, "torture"));
        Assert.Equal(1, index.Find("torture").TotalCount);
        Assert.Equal("left: no space left", report.Lines[0]);
    }

    [Fact]
    public void AnUpdateThatIsCancelledLeavesTheIndexAsItWas()
    {
        using var keeper = IndexKeeper.At(folder.FullName, report);
        using var before = keeper.UpdateTo(SnapshotOf(1, "torture", "police"));
        Assert.ThrowsAny<OperationCanceledException>(
            () => keeper.UpdateTo(SnapshotOf(2, "torture", "torture"), new CancellationToken(canceled: true)));
        Assert.Equal(1, before.Find("torture").TotalCount);
        using var after = keeper.UpdateTo(SnapshotOf(2, "torture", "torture"));
        Assert.Equal(2, after.Find("torture").TotalCount);
        Assert.Equal("updated +1 -1", report.Lines[^1]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>As a program does that begins and ends: how many texts hold torture.</summary>
    private int UpdateTo(Snapshot snapshot)
    {
        using var keeper = IndexKeeper.At(folder.FullName, report);
        using var index = keeper.UpdateTo(snapshot);
        return index.Find("torture").TotalCount;
    }

    private static Snapshot SnapshotOf(int version, params string[] texts)
    {
        var source = SearchArchive.Summary(1, "").Source with
        {
            Sha256 = string.Join('|', texts),
            ImportedAt = DateTimeOffset.UnixEpoch.AddHours(version),
        };
        return new Snapshot(
            version, default, [source],
            texts.Select((text, place) => SearchArchive.Summary(place + 1, text) with { Source = source }), []);
    }

    private static bool IsSound(SearchIndex index)
    {
        try
        {
            index.CheckIntegrity();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Recommit(string key, string value)
    {
        using var directory = new SimpleFSDirectory(PathOf("index-1"));
        using var writer = new Lucene.Net.Index.IndexWriter(directory, WriterSettings.Create(report: null));
        using var reader = Lucene.Net.Index.DirectoryReader.Open(directory);
        writer.SetCommitData(new Dictionary<string, string>(reader.IndexCommit.UserData) { [key] = value });
        writer.Commit();
    }

    private string Pointer() => File.ReadAllText(PathOf("current"));

    private string PathOf(string path) => Path.Combine(folder.FullName, path);

    private static void Truncate(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / 2);
    }

    private static void Empty(string file) => File.WriteAllBytes(file, []);

    private static void Overwrite(string file)
    {
        var bytes = File.ReadAllBytes(file);
        for (var place = bytes.Length / 3; place < (bytes.Length / 3) + 8 && place < bytes.Length; place++)
        {
            bytes[place] ^= 0x55;
        }

        File.WriteAllBytes(file, bytes);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
