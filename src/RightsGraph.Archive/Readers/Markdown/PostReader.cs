using Markdig;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Html;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers.Markdown;

/// <summary>Reads Markdown with front matter: a post of Jekyll or Hugo, which has a date, is one entry; any other is a
/// page of its headings and lists.</summary>
internal sealed class PostReader : IFormatReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        var today = DateOnly.FromDateTime(importedAt.UtcDateTime);
        if (PageText.Open(document, out var refusal) is not { } page)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var lines = page.Lines().ToList();
        if (page.Refusal is { } damage)
        {
            return ReadOutcome.Refused(damage);
        }

        if (FrontMatter.Read(document.Name, lines, today, out refusal) is not { } matter)
        {
            return ReadOutcome.Refused(refusal!);
        }

        if (PostDraft.ReasonToLeaveAlone(matter) is { } reason)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, null, reason)) with { IsForeign = true };
        }

        var markdown = string.Join('\n', lines.Skip(matter.BodyStart).Select(Liquid.Remove));
        if (MarkdownDepth.IsTooDeep(markdown))
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name, null, $"its quotes or lists nest deeper than {ReadLimits.Depth} levels"));
        }

        var html = Markdig.Markdown.ToHtml(markdown, Pipeline);
        if (PostDraft.DateOf(matter, document.Name) is { } date)
        {
            var target = new DraftDocument(document, importedAt, "post") { Ways = WaysToState.InFrontMatter };
            PostDraft.Describe(target, matter);
            target.Add(PostDraft.Of(matter, date, html));
            return target.Close();
        }

        var blocks = HtmlBlocks.Of(html, firstLine: matter.BodyStart + 1);
        return PageReader.Read(document, matter, blocks, importedAt);
    }
}
