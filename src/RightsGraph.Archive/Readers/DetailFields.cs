using System.Globalization;
using System.Text.Json;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the members of a JSON object that few sources state. A list of one may be written as its item, and an
/// item that is null or blank counts as absent.</summary>
internal class DetailFields(JsonElement json) : JsonFields(json)
{
    private static readonly string[] Moments =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <param name="first">The country of the record, which is not repeated among the others.</param>
    /// <param name="formerIds">Only exports and the store have some.</param>
    /// <param name="unknown">Members that no field takes; they follow those of <c>extra</c>.</param>
    public RecordDetails? Details(
        Country? first, IReadOnlyList<RecordId>? formerIds = null, IReadOnlyList<ExtraField>? unknown = null)
    {
        var others = Countries();
        var details = new RecordDetails
        {
            OtherCountries = others.Count == 0 ? others : [.. others.Where(country => country != first)],
            Topics = Texts(DetailsJson.Topics),
            Authors = Texts(DetailsJson.Authors),
            Publisher = Text(DetailsJson.Publisher)?.Trim(),
            UpdatedAt = UpdatedAt(),
            Attachments = [.. Items(DetailsJson.Attachments).Select(Attachment).OfType<Attachment>()],
            Extra = [.. Extra(), .. unknown ?? []],
            FormerIds = formerIds ?? [],
        };
        return details.Shared();
    }

    /// <summary>Whether <c>country</c> is a list, which is read as <c>countries</c>.</summary>
    protected bool IsCountryList =>
        Json.TryGetProperty("country", out var country) && country.ValueKind == JsonValueKind.Array;

    /// <summary>All that <c>countries</c> names, each once; by name or code.</summary>
    public IReadOnlyList<Country> Countries() =>
    [
        .. (IsCountryList ? Texts("country") : []).Concat(Texts(DetailsJson.Countries))
            .Select(Named).OfType<Country>().Distinct(),
    ];

    public IReadOnlyList<RecordId> FormerIds() => [.. Texts(DetailsJson.FormerIds).Select(FormerId)];

    private IReadOnlyList<string> Texts(string name) =>
    [
        .. Items(name).Select(item => TextOf(item, name)).OfType<string>().Select(text => text.Trim())
            .Distinct(StringComparer.Ordinal),
    ];

    private JsonElement[] Items(string name) =>
        !Json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null)]
        : [value];

    private Country? Named(string name)
    {
        var country = CountryTable.Default.Find(name);
        if (country is null)
        {
            Refuse(FieldProblems.UnknownCountry(name));
        }

        return country;
    }

    private RecordId FormerId(string text)
    {
        if (!RecordId.TryParse(text, out var id))
        {
            Refuse($"'{FieldProblems.Shortened(text)}' among '{DetailsJson.FormerIds}' is no id; "
                + "expected 32 hexadecimal digits in lower case");
        }

        return id;
    }

    private DateTimeOffset? UpdatedAt()
    {
        var text = Text(DetailsJson.UpdatedAt);
        if (text is null)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(
            text.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        Refuse($"'{DetailsJson.UpdatedAt}' is '{FieldProblems.Shortened(text)}'; "
            + "expected a day such as 2014-04-14 or a moment such as 2014-04-14T12:30:00Z");
        return null;
    }

    private Attachment? Attachment(JsonElement item)
    {
        var address = item.ValueKind == JsonValueKind.Object ? Member(item, "url") : TextOf(item, "attachments");
        if (address is null)
        {
            Refuse("an item of 'attachments' has no 'url'");
            return null;
        }

        if (FieldProblems.BadUrl(address) is { } problem)
        {
            Refuse(problem);
            return null;
        }

        return item.ValueKind == JsonValueKind.Object
            ? new Attachment(address, Member(item, "mediaType"), Member(item, "title"))
            : new Attachment(address);
    }

    /// <summary>A list of names and values, or an object with a member for each.</summary>
    private IEnumerable<ExtraField> Extra()
    {
        foreach (var item in Items(DetailsJson.Extra))
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                Refuse("an item of 'extra' is no object; expected {\"name\": …, \"value\": …}");
            }
            else if (item.TryGetProperty("name", out var name) && item.TryGetProperty("value", out var value)
                && name.ValueKind == JsonValueKind.String)
            {
                yield return new ExtraField(Checked(name.GetString()!), ValueOf(value));
            }
            else
            {
                foreach (var member in item.EnumerateObject())
                {
                    yield return new ExtraField(Checked(member.Name), ValueOf(member.Value));
                }
            }
        }
    }

    /// <summary>A string as it is, anything else as JSON.</summary>
    protected string ValueOf(JsonElement value) =>
        Checked(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    private string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? TextOf(value, name)
            : null;
}
