namespace RightsGraph.EndToEnd.Lasting.Faults;

public sealed class LargeDocumentTests
{
    private const long Gigabyte = 1_000_000_000;

    /// <summary>What the program takes for itself, and some room; a gigabyte does not fit.</summary>
    private const long Mebibytes = 400;

    /// <summary>The files have no content on the disk: it reads as zeros.</summary>
    [SkippableTheory]
    [InlineData("report.txt", Gigabyte, "1,000,000,000 bytes; at most 67,108,864")]
    [InlineData("report.jsonl", 2 * Gigabyte, "2,000,000,000 bytes; at most 1,073,741,824")]
    public async Task ADocumentThatIsTooLargeIsRefusedBeforeItIsReadIntoMemory(string name, long length, string reason)
    {
        Need.Linux();
        await using var archive = await FaultyArchive.NewAsync();
        var before = await archive.Store.ReadAsync();
        var path = archive.PathOf(name);
        await using (var file = File.Create(path))
        {
            file.SetLength(length);
        }

        await using var import = ProgramRun.Start("import", path, "--store", archive.Store.Address);
        var peak = await import.PeakMemoryAsync();

        Assert.Equal(3, await import.EndAsync());
        Assert.Contains(path, import.Messages, StringComparison.Ordinal);
        Assert.Contains(reason, import.Messages, StringComparison.Ordinal);
        Assert.Contains("divide it into several", import.Messages, StringComparison.Ordinal);
        Assert.InRange(peak, 1, Mebibytes << 20);
        Assert.Equal(before, await archive.Store.ReadAsync());
    }
}
