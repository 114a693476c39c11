using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RightsGraph.Pages.Frame;

/// <summary>Renders components to HTML, with ASP.NET Core's static renderer.</summary>
internal sealed class PageRenderer(ILoggerFactory loggers)
{
    // Components take all they show as parameters; the renderer itself asks for optional services alone.
    private readonly IServiceProvider services = new ServiceCollection().BuildServiceProvider();

    public async Task<ReadOnlyMemory<byte>> RenderAsync(PageView view)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view.View });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(view.Component, parameters);
            using var writer = new StringWriter();
            root.WriteHtmlTo(writer);
            return writer.ToString();
        });
        return Encoding.UTF8.GetBytes(CharacterReferences.Resolve(html));
    }
}
