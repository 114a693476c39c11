using RightsGraph.Archive.Readers.Dates;

namespace RightsGraph.Archive.Readers.Pages;

/// <content>Opens records and takes what stands around their dates.</content>
internal sealed partial class PageParser
{
    private void Open(int index, DateReading? date)
    {
        var line = lines[index];
        open = new PageRecord
        {
            FirstLine = line.Number,
            SectionCountry = section.Country,
            Date = date,
            Kind = section.Kind,
            Title = line.Bullet is null && date is null ? section.Title : null,
            Year = section.Year,
            Bullet = line.Bullet,
            Indent = line.Indent,
            IsSection = line.Bullet is null && date is null && section.Title is not null,
        };
        content.Records.Add(open);
        open.Pass(line.Number);
    }

    private void OpenPost()
    {
        var first = lines.FirstOrDefault(line => line.Kind != LineKind.Blank)?.Number ?? matter.BodyStart;
        open = new PageRecord
        {
            FirstLine = first,
            Date = matter.Date,
            Kind = matter.Kind ?? EntryKind.Unknown,
            Title = matter.Title,
            Url = matter.Url,
        };
        open.Pass(first);
        content.Records.Add(open);
        content.IsPost = true;
    }

    /// <summary>Opens an entry whose date stands on its first line, or below its title.</summary>
    private int OpenEntry(int first, int dated, DateLine date)
    {
        if (!date.Reading.IsRead)
        {
            return Fail(dated, BadDate(lines[dated].Text, date.Reading));
        }

        section = section with { Date = null };
        Open(first, date.Reading);
        open!.Kind = date.Kind ?? section.Kind;
        open.Url = lines[dated].Url;
        for (var index = first; index < dated; index++)
        {
            TakeTitleLine(lines[index]);
        }

        open.Pass(lines[dated].Number);
        open.Lead = date.Lead;
        open.IsDatedLine = date.Rest is not null || date.HasPlace;
        TakeRest(date, dated);
        return dated;
    }

    /// <summary>Dates the record that is open by the line below its text.</summary>
    private int DateOpen(int index, DateLine date)
    {
        open!.Date = date.Reading;
        open.Kind = date.Kind ?? open.Kind;
        open.Lead = date.Lead;
        open.Pass(lines[index].Number);

        // An item ends where the next begins; a paragraph ends here.
        open = open.Bullet is null ? null : open;
        return index;
    }

    private void TakeTitleLine(PageLine line)
    {
        if (line.Kind is LineKind.Blank or LineKind.Rule || line.Text.Length == 0)
        {
            return;
        }

        var text = Wording.WithoutMarks(line.Text);
        if (KindWords.Find(text) is { } kind)
        {
            open!.Kind = kind;
            return;
        }

        open!.Title = open.Title is null ? text : $"{open.Title} {text}";
        open.Url ??= line.Url;
    }

    /// <summary>What stands behind a date is the title, or the text's beginning where it is a sentence or goes
    /// on.</summary>
    private void TakeRest(DateLine date, int dated)
    {
        if (date.Rest is not { } rest)
        {
            return;
        }

        var next = dated + 1 < lines.Count ? lines[dated + 1] : null;
        var goesOn = next is { Kind: LineKind.Text } && Wording.BeginsInLowerCase(next.Text);
        if (open!.Title is null && Wording.MayBeTitle(rest) && !goesOn)
        {
            open.Title = Wording.WithoutMarks(rest);
        }
        else
        {
            open.Body.Add(new BodyLine(rest, IsApart: false, IsItem: false));
        }
    }

    private int TakeUpdate(int index, DateLine date)
    {
        open!.Pass(lines[index].Number);
        open.Updated = date.Reading.IsRead ? date.Reading.Date : open.Updated;
        return date.Reading.IsRead ? index : Fail(index, BadDate(lines[index].Text, date.Reading));
    }

    private string BadDate(string text, DateReading reading) =>
        FieldProblems.UnreadableDate(text, reading)
        + (reading.LacksOrder ? $"; state which is meant with {matter.Ways.Dates}" : "");
}
