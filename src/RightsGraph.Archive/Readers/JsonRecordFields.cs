using System.Runtime.InteropServices;
using System.Text.Json;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads a line of JSON Lines. Members that no field takes are kept: they may be what the line's author cares
/// about most.</summary>
internal sealed class JsonRecordFields(JsonElement json) : DetailFields(json)
{
    /// <summary>The first of <c>countries</c>, where <c>country</c> is absent.</summary>
    public Country? FirstCountry()
    {
        var isListed = IsCountryList
            || (!Json.TryGetProperty("country", out _) && Json.TryGetProperty(DetailsJson.Countries, out _));
        if (isListed && Countries() is [var first, ..])
        {
            return first;
        }

        if (IsCountryList)
        {
            Refuse("'country' is empty");
            return null;
        }

        return Country();
    }

    /// <summary>Markup is taken for such only where it plainly is: any other text stays as it is written.</summary>
    public string? PlainText(string name, bool required = false)
    {
        var text = Text(name, required);
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0 || !Html.PlainText.IsMarkedUp(text))
        {
            return text;
        }

        var plain = name == "title" ? Html.PlainText.LineOf(text) : Html.PlainText.Of(text);
        return plain ?? (required ? Empty(name) : null);
    }

    private string? Empty(string name)
    {
        Refuse($"'{name}' is empty");
        return null;
    }

    public void RefuseEmptyEntry() => Refuse("an entry has neither 'title' nor 'text'; expected one of them");

    /// <param name="first">The country of the record.</param>
    /// <param name="isEntry">Only entries have a date and a kind.</param>
    /// <param name="unknown">The names of members that no field takes.</param>
    public RecordDetails? AllDetails(Country? first, bool isEntry, out IReadOnlyList<string> unknown)
    {
        List<ExtraField>? kept = null;
        var hasDetails = IsCountryList;
        foreach (var member in Json.EnumerateObject())
        {
            switch (Known(JsonMarshal.GetRawUtf8PropertyName(member)))
            {
                case MemberOf.EveryRecord:
                case MemberOf.Entries when isEntry:
                    break;
                case MemberOf.Details:
                    hasDetails = true;
                    break;
                default:
                    Keep(member, isEntry, ref kept, ref hasDetails);
                    break;
            }
        }

        unknown = kept is null ? [] : kept.ConvertAll(field => field.Name);
        return hasDetails || kept is not null ? Details(first, formerIds: null, kept) : null;
    }

    private void Keep(JsonProperty member, bool isEntry, ref List<ExtraField>? kept, ref bool hasDetails)
    {
        // A name may be written with escapes.
        var known = Known(System.Text.Encoding.UTF8.GetBytes(member.Name));
        if (known == MemberOf.Details)
        {
            hasDetails = true;
        }
        else if (known == MemberOf.Nothing || (known == MemberOf.Entries && !isEntry))
        {
            var value = member.Value.ValueKind == JsonValueKind.Null ? "" : ValueOf(member.Value);
            if (!string.IsNullOrWhiteSpace(value))
            {
                (kept ??= []).Add(new ExtraField(Checked(member.Name), value));
            }
        }
    }

    private static MemberOf Known(ReadOnlySpan<byte> name)
    {
        // Spans of other lengths differ at once.
        if (name.SequenceEqual("type"u8) || name.SequenceEqual("country"u8) || name.SequenceEqual("title"u8)
            || name.SequenceEqual("text"u8) || name.SequenceEqual("language"u8) || name.SequenceEqual("url"u8)
            || name.SequenceEqual("id"u8) || name.SequenceEqual("year"u8))
        {
            return MemberOf.EveryRecord;
        }

        if (name.SequenceEqual("date"u8) || name.SequenceEqual("kind"u8) || name.SequenceEqual("datePrecision"u8))
        {
            return MemberOf.Entries;
        }

        return name.SequenceEqual("topics"u8) || name.SequenceEqual("publisher"u8) || name.SequenceEqual("authors"u8)
            || name.SequenceEqual("countries"u8) || name.SequenceEqual("updatedAt"u8)
            || name.SequenceEqual("attachments"u8) || name.SequenceEqual("extra"u8)
                ? MemberOf.Details
                : MemberOf.Nothing;
    }

    private enum MemberOf
    {
        EveryRecord,
        Entries,
        Details,
        Nothing,
    }
}
