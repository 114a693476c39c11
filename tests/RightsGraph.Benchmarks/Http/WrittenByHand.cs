using System.Text.Json;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Benchmarks.Http;

/// <summary>The answers as someone would write them who needs no GraphQL: the data of each, byte for byte.</summary>
internal static class WrittenByHand
{
    private const int PageSize = 20;

    public static void Latest(Utf8JsonWriter json, Snapshot snapshot) =>
        WriteEntries(json, snapshot.Entries.Take(PageSize));

    public static void Before(Utf8JsonWriter json, Snapshot snapshot, JsonElement variables)
    {
        var before = Date(variables, "before");
        WriteEntries(json, snapshot.Entries.Where(entry => entry.Date < before).Take(PageSize));
    }

    public static void OfCountryBetween(Utf8JsonWriter json, Snapshot snapshot, JsonElement variables)
    {
        var code = variables.GetProperty("code").GetString();
        var from = Date(variables, "from");
        var to = Date(variables, "to");
        var country = snapshot.Countries.First(candidate => candidate.Code == code);
        WriteEntries(json, snapshot.HoldingsOf(country).Entries
            .Where(entry => entry.Date >= from && entry.Date < to)
            .Take(PageSize));
    }

    public static void Containing(Utf8JsonWriter json, Snapshot snapshot, JsonElement variables)
    {
        var part = variables.GetProperty("part").GetString()!;
        var found = snapshot.Entries
            .Where(entry => entry.Text?.Contains(part, StringComparison.Ordinal) == true)
            .ToArray();

        // The order is stable: of one title, those that stand first in the default order come first.
        WriteEntries(
            json, found.OrderBy(entry => entry.Title, StringComparer.Ordinal).Take(PageSize), found.Length);
    }

    public static void ByTitle(Utf8JsonWriter json, Snapshot snapshot) => WriteEntries(
        json,
        snapshot.Entries.OrderBy(entry => entry.Title, StringComparer.Ordinal).Take(PageSize),
        snapshot.Entries.Length);

    public static void CountriesWithEntries(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteStartObject();
        json.WriteStartObject("countries");
        json.WriteStartArray("nodes");
        foreach (var country in snapshot.Countries.Take(PageSize))
        {
            json.WriteStartObject();
            json.WriteString("code", country.Code);
            json.WriteString("name", country.Name);
            json.WriteStartObject("entries");
            json.WriteStartArray("nodes");
            foreach (var entry in snapshot.HoldingsOf(country).Entries.Take(5))
            {
                json.WriteStartObject();
                WriteFields(json, entry);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter json, IEnumerable<Entry> entries, int? count = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("entries");
        if (count is { } total)
        {
            json.WriteNumber("totalCount", total);
        }

        json.WriteStartArray("nodes");
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            WriteFields(json, entry);
            json.WriteStartObject("country");
            json.WriteString("code", entry.Country.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Entry entry)
    {
        Span<char> id = stackalloc char["entry_".Length + 32];
        "entry_".CopyTo(id);
        entry.Id.Value.TryFormat(id["entry_".Length..], out _, "N");
        json.WriteString("id", id);
        Span<char> date = stackalloc char["yyyy-MM-dd".Length];
        entry.Date.TryFormat(date, out _, "O");
        json.WriteString("date", date);
        json.WriteString("title", entry.Title);
    }

    private static DateOnly Date(JsonElement variables, string name) =>
        DateOnly.ParseExact(variables.GetProperty(name).GetString()!, "O");
}
