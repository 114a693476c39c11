using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Exports;
using RightsGraph.Archive.Store;

namespace RightsGraph.EndToEnd.Lasting.Stores;

/// <summary>All that a store holds: two are equal where the archives are the same.</summary>
/// <param name="Version">Of the archive.</param>
/// <param name="Export">Its export, but for the times of import, which no run has twice.</param>
internal sealed partial record HeldArchive(int Version, string Export)
{
    /// <summary>The text of each record, by the record's id.</summary>
    public IReadOnlyDictionary<string, string> Texts() => Export
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(line => line.GetProperty("type").GetString() is "summary" or "entry")
        .ToDictionary(
            line => line.GetProperty("id").GetString()!,
            line => line.TryGetProperty("text", out var text) ? text.GetString()! : "");

    public static async Task<HeldArchive> ReadAsync(ArchiveStore store)
    {
        using var export = new MemoryStream();
        await ArchiveExport.WriteAsync(store, _ => true, export);
        return new HeldArchive(
            await store.ReadVersionAsync(),
            TimeOfImport().Replace(Encoding.UTF8.GetString(export.ToArray()), ""));
    }

    [GeneratedRegex("\"importedAt\":\"[^\"]*\",")]
    private static partial Regex TimeOfImport();
}
