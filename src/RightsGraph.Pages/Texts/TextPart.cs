using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace RightsGraph.Pages.Texts;

/// <summary>A piece of a text. It is written in C#, as Razor would put line breaks of the template between the pieces,
/// and a text stands as it is.</summary>
public sealed class TextPart : ComponentBase
{
    [Parameter, EditorRequired]
    public required TextPiece Piece { get; set; }

    [Parameter, EditorRequired]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var open = 0;
        if (Piece.IsPassage)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "passage");
            builder.AddAttribute(2, "id", Piece.BeginsPassage ? "c" : null);
            open++;
        }

        if (Piece.Country is { } country)
        {
            builder.OpenElement(3, "a");
            builder.AddAttribute(4, "class", "mention");
            builder.AddAttribute(5, "href", Links.Country(country.Code));
            builder.AddAttribute(6, "title", country.Name);
            open++;
        }

        if (Piece.IsMarked)
        {
            builder.OpenElement(7, "mark");
            open++;
        }

        builder.AddContent(8, Piece.Text);
        for (; open > 0; open--)
        {
            builder.CloseElement();
        }
    }
}
