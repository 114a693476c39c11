using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers;

/// <summary>Takes the fields of front matter one by one. Of two names of one field, the first counts.</summary>
internal sealed class FrontMatterFields(DateOnly today)
{
    private readonly HashSet<FrontMatterKey> taken = [];

    public FrontMatter Result { get; private set; } = new();

    /// <returns>The problem with the field; null where there is none.</returns>
    public string? Take(FrontMatterField field)
    {
        if (field.Values.Count == 0 || field.Values.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        if (FrontMatterKeys.Find(field.Key) is not { } key)
        {
            return FrontMatterKeys.Suggest(field.Key) is { } meant
                ? $"unknown key '{FieldProblems.Shortened(field.Key)}'; did you mean {meant}? "
                    + $"Expected one of {FrontMatterKeys.Expected}"
                : Keep(field);
        }

        return taken.Add(key) ? Take(key, field) : Keep(field);
    }

    private string? Take(FrontMatterKey key, FrontMatterField field)
    {
        var value = field.Value.Trim();
        switch (key)
        {
            case FrontMatterKey.Title:
                Result = Result with { Title = value };
                return null;
            case FrontMatterKey.Publisher:
                Result = Result with { Publisher = value };
                return null;
            case FrontMatterKey.Licence:
                Result = Result with { Licence = value };
                return null;
            case FrontMatterKey.Url:
                Result = Result with { Url = value };
                return FieldProblems.BadUrl(value);
            case FrontMatterKey.Language:
                Result = Result with { Language = LanguageTag.Normalize(value) };
                return Result.Language is null ? FieldProblems.BadLanguage(value) : null;
            case FrontMatterKey.Topics:
                AddTopics(field.Values.Count == 1 ? value.Split(',') : field.Values);
                return null;
            case FrontMatterKey.Authors:
                Result = Result with { Authors = [.. Named(field.Values)] };
                return null;
            case FrontMatterKey.Country:
                return TakeCountries(field);
            case FrontMatterKey.Kind:
                return TakeKind(field);
            case FrontMatterKey.Dates:
                var isOrder =
                    Enum.TryParse<DayOrder>(value, ignoreCase: true, out var order) && value.All(char.IsLetter);
                Result = Result with { Order = isOrder ? order : null };
                return isOrder ? null : $"'{FieldProblems.Shortened(value)}' is no order; expected dmy, mdy or ymd";
            default:
                return TakeDate(key, field, value);
        }
    }

    private string? TakeCountries(FrontMatterField field)
    {
        var whole = CountryTable.Default.Find(field.Value.Trim());
        var names = field.Values.Count == 1 && whole is null ? field.Value.Split(',', ';', '|') : [.. field.Values];
        var found = whole is not null
            ? [whole]
            : names.Select(name => CountryTable.Default.Find(name)).ToArray();
        var unknown = Array.IndexOf(found, null);
        Result = Result with { Countries = [.. found.OfType<Country>().Distinct()] };
        return unknown < 0
            ? null
            : FieldProblems.UnknownCountry(Array.TrueForAll(found, country => country is null)
                ? field.Value.Trim()
                : names[unknown].Trim());
    }

    /// <summary>A category that is no kind is a topic.</summary>
    private string? TakeKind(FrontMatterField field)
    {
        var topics = new List<string>();
        foreach (var value in field.Values)
        {
            if (Result.Kind is null && KindWords.Find(value) is { } kind)
            {
                Result = Result with { Kind = kind };
            }
            else
            {
                topics.Add(value);
            }
        }

        AddTopics(topics);
        return null;
    }

    private void AddTopics(IEnumerable<string> topics) => Result = Result with
    {
        Topics =
        [
            .. Result.Topics.Concat(Named(topics)).Distinct(StringComparer.Ordinal),
        ],
    };

    private static IEnumerable<string> Named(IEnumerable<string> values) =>
        values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal);

    private string? TakeDate(FrontMatterKey key, FrontMatterField field, string value)
    {
        // Jekyll's "published: true" is no date.
        if (key == FrontMatterKey.Date && bool.TryParse(value, out _))
        {
            taken.Remove(key);
            return Keep(field);
        }

        var options = new DateOptions { Today = today, Order = Result.Order };
        var reading = DateReader.Read(value, options);
        if (!reading.IsRead || (key != FrontMatterKey.Date && reading.Precision != DatePrecision.Day))
        {
            return FieldProblems.BadDate(value);
        }

        Result = key switch
        {
            FrontMatterKey.Retrieved => Result with { Retrieved = reading.Date },
            FrontMatterKey.Updated => Result with { UpdatedAt = DraftDates.Moment(value, options) },
            _ => Result with { Date = reading },
        };
        return null;
    }

    private string? Keep(FrontMatterField field)
    {
        Result = Result with { Extra = [.. Result.Extra, new ExtraField(field.Key, field.Value)] };
        return null;
    }
}
