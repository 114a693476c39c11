using System.Globalization;
using RightsGraph.Archive.Languages;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads a country page: each bullet that begins with a date is an entry, any other a summary. The page is
/// accepted whole or refused.</summary>
internal static class CountryPageReader
{
    public static ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PageText.ReadLines(document, out var refusal) is not { } lines
            || FrontMatter.Read(document.Name, lines, out refusal) is not { } matter
            || Bullets(document.Name, lines, matter.BodyStart, out refusal) is not { } bullets
            || CountryOf(document.Name, matter, lines, out refusal) is not { } country)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var page = new Page(document, matter, country, LanguageOf(matter, bullets), importedAt);
        return page.Read(bullets, out refusal) is { } read
            ? new ReadOutcome(read, [])
            : ReadOutcome.Refused(refusal!);
    }

    private static List<Bullet>? Bullets(string name, IReadOnlyList<string> lines, int start, out Refusal? refusal)
    {
        var bullets = Bullet.Split(lines, start).Take(ReadLimits.Records + 1).ToList();
        if (bullets.Count > ReadLimits.Records)
        {
            refusal = new Refusal(name, bullets[^1].FirstLine, $"more than {ReadLimits.Records:N0} bullets");
            return null;
        }

        var empty = bullets.Find(bullet => bullet.HeadIndex < 0);
        refusal = bullets.Count == 0
            ? new Refusal(
                name,
                Math.Min(start + 1, lines.Count),
                "no bullet from here on; expected lines that begin with •, - or *")
            : empty is null ? null : new Refusal(name, empty.FirstLine, "a bullet with nothing behind or under it");
        return refusal is null ? bullets : null;
    }

    private static Country? CountryOf(
        string name, FrontMatter matter, IReadOnlyList<string> lines, out Refusal? refusal)
    {
        // Without indents: a name that goes on in the next line is still one name.
        var text = string.Join('\n', lines.Skip(matter.BodyStart).Select(line => line.Trim()));
        var country = matter.Country ?? CountryNameMatcher.Default.MostNamedIn(text);
        refusal = country is not null
            ? null
            : new Refusal(
                name,
                matter.BodyStart + 1,
                "no country is named; expected its English name in the text, "
                    + "or 'country: …' between --- lines at the top");
        return country;
    }

    private static string LanguageOf(FrontMatter matter, List<Bullet> bullets) =>
        matter.Language ?? LanguageDetector.Detect(bullets.Select(bullet => bullet.TextFrom(0)));

    private sealed class Page(
        SourceDocument document, FrontMatter matter, Country country, string language, DateTimeOffset importedAt)
    {
        private readonly RecordIdFactory ids = new(document.Name);
        private readonly List<Summary> summaries = [];
        private readonly List<Entry> entries = [];
        private readonly Source source = new()
        {
            Id = Source.IdOf(document.Name),
            Name = document.Name,
            Title = matter.Title,
            Publisher = matter.Publisher,
            Licence = matter.Licence,
            Url = matter.Url,
            Language = language,
            Retrieved = matter.Retrieved,
            Sha256 = document.Sha256,
            ImportedAt = importedAt,
            Reader = DocumentReader.Version,
        };

        public ParsedDocument? Read(List<Bullet> bullets, out Refusal? refusal)
        {
            refusal = null;
            foreach (var bullet in bullets)
            {
                var head = bullet.Lines[bullet.HeadIndex];
                if (!PageDate.IsWrittenLikeOne(head, out var date))
                {
                    AddSummary(bullet);
                }
                else if (date is { } day)
                {
                    AddEntry(bullet, day);
                }
                else
                {
                    refusal = new Refusal(
                        document.Name, bullet.FirstLine + bullet.HeadIndex, FieldProblems.BadDate(head));
                    return null;
                }
            }

            return new ParsedDocument(source, document.Bytes, summaries, entries);
        }

        private void AddSummary(Bullet bullet)
        {
            var text = bullet.TextFrom(0)!;
            summaries.Add(new Summary
            {
                Id = ids.ForContent("summary", country, when: null, title: null, text),
                Source = source,
                Ordinal = summaries.Count + entries.Count,
                Lines = new LineSpan(bullet.FirstLine, bullet.LastLine),
                Country = country,
                Position = summaries.Count + 1,
                Text = text,
                Year = NamedYears.LatestIn(text),
                Language = language,
            });
        }

        private void AddEntry(Bullet bullet, DateOnly date)
        {
            var text = bullet.TextFrom(bullet.HeadIndex + 1);
            var when = date.ToString("O", CultureInfo.InvariantCulture);
            entries.Add(new Entry
            {
                Id = ids.ForContent("entry", country, when, title: null, text),
                Source = source,
                Ordinal = summaries.Count + entries.Count,
                Lines = new LineSpan(bullet.FirstLine, bullet.LastLine),
                Country = country,
                Date = date,
                Kind = EntryKind.Unknown,
                Text = text,
                Year = date.Year,
                Language = language,
            });
        }
    }
}
