using System.Globalization;
using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Tells <c>2. April 2014</c>, a day, from the second item of a list that is dated by months. A line by itself
/// shows nothing of it; whether it goes on counting does.</summary>
internal static partial class CountedMonths
{
    private static readonly DateOptions AnyYear = new() { Today = DateOnly.MaxValue };

    /// <summary>The lines, of which those that count are items.</summary>
    /// <param name="lines">Of a text page.</param>
    /// <param name="problem">Of a line that may be either.</param>
    public static IReadOnlyList<PageLine> Read(IReadOnlyList<PageLine> lines, out LineProblem? problem)
    {
        var (months, days, counted) = (new List<Numbered>(), 0, (Numbered?)null);
        foreach (var run in NumberedIn(lines).GroupBy(line => lines[line.Index].Indent).SelectMany(Runs))
        {
            var written = run.FindAll(line => line.Item is not null);
            if (written.Count < run.Count)
            {
                months.AddRange(written);
            }
            else if (run.Count > 1 && run[0].Number == 1)
            {
                counted ??= written[0];
            }
            else
            {
                days += written.Count;
            }
        }

        var either = days == 0 ? counted : months.FirstOrDefault();
        problem = either is null ? null : new LineProblem(
            lines[either.Index].Number,
            $"'{FieldProblems.Shortened(lines[either.Index].Text)}' can mean a day, or the month of an item that is "
                + "numbered; write days such as 2014-04-14, or items without numbers");
        if (months.Count == 0)
        {
            return lines;
        }

        PageLine[] read = [.. lines];
        months.ForEach(line => read[line.Index] = line.Item!);
        return read;
    }

    /// <summary>Below a title or within another item stands a date, and no item.</summary>
    private static IEnumerable<Numbered> NumberedIn(IReadOnlyList<PageLine> lines)
    {
        var around = int.MaxValue;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.Kind == LineKind.Bullet && line.Bullet != BulletSign.Counter)
            {
                around = line.Indent;
            }
            else if (line.Indent <= around && !IsBelowTitle(lines, index) && Read(line, index) is { } numbered)
            {
                yield return numbered;
            }
        }
    }

    private static bool IsBelowTitle(IReadOnlyList<PageLine> lines, int index) =>
        index > 0 && lines[index - 1] is { Kind: LineKind.Text } above && Wording.MayBeTitle(above.Text)
        && (index == 1 || lines[index - 2].Kind is LineKind.Blank or LineKind.Rule or LineKind.Heading);

    /// <summary>The numbered lines of one indent, parted where they do not go on counting.</summary>
    private static IEnumerable<List<Numbered>> Runs(IEnumerable<Numbered> lines)
    {
        var run = new List<Numbered>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && line.Number != run[^1].Number + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        yield return run;
    }

    private static Numbered? Read(PageLine line, int index)
    {
        if (line.Bullet == BulletSign.Counter)
        {
            return int.TryParse(
                line.Mark.TrimEnd(' ', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
                    ? new Numbered(index, counted, null)
                    : null;
        }

        if (line.Kind != LineKind.Text || Number().Match(line.Text) is not { Success: true } written
            || DateReader.ReadStart(line.Text[written.Length..], AnyYear) is not { } month
            || month.Reading is not { IsRead: true, Precision: DatePrecision.Month })
        {
            return null;
        }

        var item = line with
        {
            Kind = LineKind.Bullet,
            Bullet = BulletSign.Counter,
            Mark = $"{written.Groups[1].Value}. ",
            Text = line.Text[written.Length..],
        };
        return new Numbered(index, int.Parse(written.Groups[1].ValueSpan, CultureInfo.InvariantCulture), item);
    }

    [GeneratedRegex(@"^([0-9]{1,2})\.\s+")]
    private static partial Regex Number();

    /// <param name="Index">Of the line.</param>
    /// <param name="Number">Before the full stop.</param>
    /// <param name="Item">The line as an item; null where it can be nothing else.</param>
    private sealed record Numbered(int Index, int Number, PageLine? Item);
}
