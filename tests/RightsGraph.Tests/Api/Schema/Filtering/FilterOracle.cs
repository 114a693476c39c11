using System.Globalization;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>
/// What filters mean, once more and as plainly as can be: first all that says nothing is taken out, then what is left
/// is two-valued logic over lists.
/// </summary>
internal sealed class FilterOracle(IReadOnlyCollection<Summary> summaries, IReadOnlyCollection<Entry> entries)
{
    public bool Keeps(Written where, Country country) => Essence(where) is not { } essence || Holds(essence, country);

    public bool Keeps(Written where, Summary summary) => Essence(where) is not { } essence || Holds(essence, summary);

    public bool Keeps(Written where, Entry entry) => Essence(where) is not { } essence || Holds(essence, entry);

    /// <summary>A value without all that is neutral in it; null where nothing is left.</summary>
    public static Written? Essence(Written value)
    {
        if (value is not WrittenObject written)
        {
            return value;
        }

        var fields = new List<(string, Written)>();
        foreach (var (name, operand) in written.Fields)
        {
            if (name is "and" or "or")
            {
                var members = ListOf(operand).Select(Essence).OfType<Written>().ToArray();
                if (members.Length > 0)
                {
                    fields.Add((name, new WrittenList(members)));
                }
            }
            else if (Essence(name == "period" ? WithoutOpenEnds(operand) : operand) is { } essence)
            {
                fields.Add((name, essence));
            }
        }

        return fields.Count == 0 ? null : new WrittenObject(fields);
    }

    private static Written WithoutOpenEnds(Written period) => period is WrittenObject ends
        ? new WrittenObject([.. ends.Fields.Where(end => end.Value is not WrittenLeaf { Value: null })])
        : period;

    /// <summary>
    /// One value stands for a list of one; for <c>and</c> and <c>or</c> null stands for an empty list.
    /// </summary>
    public static IReadOnlyList<Written> ListOf(Written value) => value switch
    {
        WrittenList list => list.Items,
        WrittenLeaf { Value: null } => [],
        _ => [value],
    };

    public static bool Joined(Written filter, Func<Written, bool> holds, Func<string, Written, bool> field) =>
        ((WrittenObject)filter).Fields.All(part => part.Name switch
        {
            "and" => ListOf(part.Value).All(holds),
            "or" => ListOf(part.Value).Any(holds),
            "not" => !holds(part.Value),
            _ => field(part.Name, part.Value),
        });

    /// <param name="value">What is tested.</param>
    /// <param name="operations">The tests.</param>
    /// <param name="meant">The value that a written one means, for tests of equality.</param>
    public static bool Text(string? value, Written operations, Func<string, string?>? meant = null)
    {
        return Joined(operations, member => Text(value, member, meant), (name, operand) => name switch
        {
            "eq" => value == Meant(Value(operand)),
            "neq" => value != Meant(Value(operand)),
            "in" => InList(value, operand, Meant),
            "nin" => !InList(value, operand, Meant),
            "contains" => value is not null && value.Contains((string)Value(operand)!, StringComparison.Ordinal),
            "ncontains" => value is null || !value.Contains((string)Value(operand)!, StringComparison.Ordinal),
            "startsWith" => value is not null && value.StartsWith((string)Value(operand)!, StringComparison.Ordinal),
            "nstartsWith" => value is null || !value.StartsWith((string)Value(operand)!, StringComparison.Ordinal),
            "endsWith" => value is not null && value.EndsWith((string)Value(operand)!, StringComparison.Ordinal),
            "nendsWith" => value is null || !value.EndsWith((string)Value(operand)!, StringComparison.Ordinal),
            "ieq" => value is not null && Lower(value) == Lower((string)Value(operand)!),
            "icontains" =>
                value is not null && Lower(value).Contains(Lower((string)Value(operand)!), StringComparison.Ordinal),
            "istartsWith" =>
                value is not null && Lower(value).StartsWith(Lower((string)Value(operand)!), StringComparison.Ordinal),
            "iendsWith" =>
                value is not null && Lower(value).EndsWith(Lower((string)Value(operand)!), StringComparison.Ordinal),
            _ => throw new ArgumentException(name),
        });

        string? Meant(object? written) =>
            written is string text && meant is not null ? meant(text) : (string?)written;
    }

    public static bool Compared<T>(T? value, Written operations, Func<object, T> read)
        where T : struct, IComparable<T>
    {
        return Joined(operations, _ => false, (name, operand) => name switch
        {
            "eq" => Equals(value, Read(Value(operand))),
            "neq" => !Equals(value, Read(Value(operand))),
            "in" => InList(value, operand, Read),
            "nin" => !InList(value, operand, Read),
            "gt" => value is { } some && some.CompareTo(read(Value(operand)!)) > 0,
            "ngt" => !(value is { } some && some.CompareTo(read(Value(operand)!)) > 0),
            "gte" => value is { } some && some.CompareTo(read(Value(operand)!)) >= 0,
            "ngte" => !(value is { } some && some.CompareTo(read(Value(operand)!)) >= 0),
            "lt" => value is { } some && some.CompareTo(read(Value(operand)!)) < 0,
            "nlt" => !(value is { } some && some.CompareTo(read(Value(operand)!)) < 0),
            "lte" => value is { } some && some.CompareTo(read(Value(operand)!)) <= 0,
            "nlte" => !(value is { } some && some.CompareTo(read(Value(operand)!)) <= 0),
            _ => throw new ArgumentException(name),
        });

        T? Read(object? operand) => operand is null ? null : read(operand);
    }

    public static bool Date(DateOnly? value, Written operations) =>
        Compared(
            value, operations, text => DateOnly.ParseExact((string)text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static bool Number(int? value, Written operations) => Compared(value, operations, number => (int)number);

    public static bool Name<T>(T? value, Written operations)
        where T : struct, Enum =>
        Compared<OrderedName>(
            value is null ? null : new OrderedName(value.Value.ToString().ToUpperInvariant()),
            operations,
            name => new OrderedName((string)name));

    private bool Holds(Written filter, Country country) => Joined(
        filter, member => Holds(member, country), (name, operand) => name switch
        {
            "code" => Text(country.Code, operand, text => SpokenOracle.Country(text, meant => meant.Code)),
            "alpha2" => Text(country.Alpha2, operand, text => SpokenOracle.Country(text, meant => meant.Alpha2)),
            "name" => Text(country.Name, operand, text => SpokenOracle.Country(text, meant => meant.Name)),
            "region" => Text(country.Region, operand, text => SpokenOracle.Region(text, meant => meant.Region)),
            "subregion" =>
                Text(country.Subregion, operand, text => SpokenOracle.Region(text, meant => meant.Subregion)),
            "summaries" => List(
                summaries.Where(summary => summary.Countries.Contains(country)),
                operand,
                (test, item) => Holds(test, item)),
            "entries" => List(
                entries.Where(entry => entry.Countries.Contains(country)), operand, (test, item) => Holds(test, item)),
            _ => throw new ArgumentException(name),
        });

    private bool Holds(Written filter, Summary summary) => Joined(
        filter, member => Holds(member, summary), (name, operand) => name switch
        {
            "country" => summary.Countries.Any(country => Holds(operand, country)),
            "position" => Number(summary.Position, operand),
            "title" => Text(summary.Title, operand),
            "text" => Text(summary.Text, operand),
            "year" => Number(summary.Year, operand),
            "language" => Text(summary.Language, operand, SpokenOracle.Language),
            "period" => PeriodOracle.Overlaps(operand, summary),
            _ => Details(summary, name, operand),
        });

    private bool Holds(Written filter, Entry entry) => Joined(
        filter, member => Holds(member, entry), (name, operand) => name switch
        {
            "country" => entry.Countries.Any(country => Holds(operand, country)),
            "datePrecision" => Name<DatePrecision>(entry.DatePrecision, operand),
            "date" => Date(entry.Date, operand),
            "title" => Text(entry.Title, operand),
            "text" => Text(entry.Text, operand),
            "year" => Number(entry.Year, operand),
            "kind" => Name<EntryKind>(entry.Kind, operand),
            "language" => Text(entry.Language, operand, SpokenOracle.Language),
            "period" => PeriodOracle.Overlaps(operand, entry),
            _ => Details(entry, name, operand),
        });

    private static bool Details(Document document, string name, Written operand) => name switch
    {
        "topics" => List(document.Topics, operand, (test, topic) => Text(topic, test)),
        "authors" => List(document.Authors, operand, (test, author) => Text(author, test)),
        "publisher" => Text(document.Publisher, operand),
        "source" => Text(document.Source.Name, operand),
        "updatedAt" => Compared(
            document.UpdatedAt,
            operand,
            text => DateTimeOffset.Parse((string)text, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException(name),
    };

    private static bool List<T>(IEnumerable<T> list, Written operations, Func<Written, T, bool> holds) =>
        Joined(operations, _ => false, (name, operand) => name switch
        {
            "all" => list.All(item => holds(operand, item)),
            "none" => !list.Any(item => holds(operand, item)),
            "some" => list.Any(item => holds(operand, item)),
            "any" => list.Any() == (bool)Value(operand)!,
            _ => throw new ArgumentException(name),
        });

    private static bool InList<T>(T value, Written list, Func<object?, T> read) =>
        (list is WrittenList written ? written.Items : [list]).Any(item => Equals(value, read(Value(item))));

    private static object? Value(Written operand) =>
        operand is WrittenEnum name ? name.Name : ((WrittenLeaf)operand).Value;

    private static string Lower(string text) => text.ToUpperInvariant().ToLowerInvariant();

    private readonly record struct OrderedName(string Name) : IComparable<OrderedName>
    {
        public int CompareTo(OrderedName other) => throw new NotSupportedException("Names are equal or not.");
    }
}
