package io.nve.web;

import io.nve.typings.Ts;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** The plain objects that say what a frame shows. */
final class FrameShapes {
  private FrameShapes() {}

  /** What pictures are put together on; its pixels are square. */
  interface Canvas extends JSObject {
    /** In pixels. */
    @JSProperty
    int getWidth();

    /** In pixels. */
    @JSProperty
    int getHeight();

    /** What is seen where no layer covers it. */
    @JSProperty
    @Ts("Color")
    JSObject getBackground();
  }

  /** What one frame shows. */
  interface Frame extends ProjectShapes.Span {
    /** Its number. */
    @JSProperty
    double getFrame();

    /** What is drawn on. */
    @JSProperty
    @Ts("Canvas")
    JSObject getCanvas();

    /** From the lowest to the topmost. */
    @JSProperty
    @Ts("readonly Layer[]")
    JSObject getLayers();
  }

  /** Something to be drawn, told apart by `kind`. */
  @Ts("PictureLayer | AdjustmentLayer | CrossingLayer")
  interface Layer extends JSObject {}

  /** A picture to be laid on what is below. */
  interface PictureLayer extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'picture'")
    JSObject getKind();

    /** The clip that it comes from. */
    @JSProperty
    @Ts("Id")
    JSObject getClip();

    /** Where the picture comes from. */
    @JSProperty
    @Ts("PictureSource")
    JSObject getSource();

    /** Where it lies. */
    @JSProperty
    @Ts("Pose")
    JSObject getPose();

    /**
     * How it lies on the canvas, where the size of the picture is known: of fills and sequences. Of
     * others, `geometry` tells it.
     */
    @JSProperty
    @Nullable
    @Ts("Geometry")
    JSObject getGeometry();

    /** How much it covers: more than 0, up to 1. */
    @JSProperty
    double getOpacity();

    /** How its colour meets what is below. */
    @JSProperty
    String getBlend();

    /** What happens to it before it is placed, in this order. */
    @JSProperty
    @Ts("readonly EffectState[]")
    JSObject getEffects();
  }

  /** Effects on everything drawn so far. */
  interface AdjustmentLayer extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'adjustment'")
    JSObject getKind();

    /** The clip, or the sequence, that the effects belong to. */
    @JSProperty
    @Ts("Id")
    JSObject getOwner();

    /** How much of the result replaces what was there: more than 0, up to 1. */
    @JSProperty
    double getOpacity();

    /** What happens, in this order. */
    @JSProperty
    @Ts("readonly EffectState[]")
    JSObject getEffects();
  }

  /** Two sides on their way from one to the other. */
  interface CrossingLayer extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'crossing'")
    JSObject getKind();

    /** The transition that it comes from. */
    @JSProperty
    @Ts("Id")
    JSObject getTransition();

    /** What kind of transition it is. */
    @JSProperty
    String getType();

    /** Whether this version knows the kind; if not, it is a dissolve. */
    @JSProperty
    boolean isKnown();

    /** From 0, all of `from`, to 1. */
    @JSProperty
    double getProgress();

    /** One layer, or none. */
    @JSProperty
    @Ts("readonly Layer[]")
    JSObject getFrom();

    /** One layer, or none. */
    @JSProperty
    @Ts("readonly Layer[]")
    JSObject getTo();
  }

  /** Where a picture comes from, told apart by `kind`. */
  @Ts("MediaSource | TitleSource | FillSource | SequenceSource")
  interface PictureSource extends JSObject {}

  /** A moment of media. */
  interface MediaSource extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'media'")
    JSObject getKind();

    /** The asset, found among the plan's sources. */
    @JSProperty
    @Ts("Id")
    JSObject getAsset();

    /** Which of its video streams, from 0. */
    @JSProperty
    int getStream();

    /**
     * The moment, from the media's beginning: the middle of what is to be shown, never its edge.
     */
    @JSProperty
    @Ts("Ticks")
    JSObject getTime();
  }

  /** The whole canvas in one colour. */
  interface FillSource extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'fill'")
    JSObject getKind();

    /** The colour. */
    @JSProperty
    @Ts("Color")
    JSObject getColor();
  }

  /** Another sequence, drawn on a canvas of its own and then used like a picture. */
  interface SequenceSource extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'sequence'")
    JSObject getKind();

    /** The sequence. */
    @JSProperty
    @Ts("Id")
    JSObject getSequence();

    /** What it shows. */
    @JSProperty
    @Ts("Frame")
    JSObject getFrame();
  }

  /** Text drawn as a picture just large enough for it. Lengths are pixels of the canvas. */
  interface TitleSource extends JSObject {
    /** What this is. */
    @JSProperty
    @Ts("'title'")
    JSObject getKind();

    /** Equal hashes mean equal pictures. */
    @JSProperty
    String getHash();

    /** What it says; lines are parted by line feeds. */
    @JSProperty
    String getText();

    /** The font family. */
    @JSProperty
    String getFont();

    /** The height of the em box. */
    @JSProperty
    double getSize();

    /** Strokes: 400 is regular, 700 bold. */
    @JSProperty
    int getWeight();

    /** Whether the letters slant. */
    @JSProperty
    boolean isItalic();

    /** The letters' colour. */
    @JSProperty
    @Ts("Color")
    JSObject getColor();

    /** How lines stand to each other. */
    @JSProperty
    @Ts("'left' | 'center' | 'right'")
    JSObject getAlign();

    /** From one baseline to the next. */
    @JSProperty
    double getLineHeight();

    /** The width of the outline; 0 for none. */
    @JSProperty
    double getOutlineWidth();

    /** The outline's colour. */
    @JSProperty
    @Ts("Color")
    JSObject getOutlineColor();

    /** The shadow's shift to the right. */
    @JSProperty
    double getShadowX();

    /** The shadow's shift down. */
    @JSProperty
    double getShadowY();

    /** The standard deviation of the shadow's blur. */
    @JSProperty
    double getShadowBlur();

    /** The shadow's colour; transparent for none. */
    @JSProperty
    @Ts("Color")
    JSObject getShadowColor();

    /** The colour of the box behind the text; transparent for none. */
    @JSProperty
    @Ts("Color")
    JSObject getBoxColor();

    /** How far the box reaches beyond the text. */
    @JSProperty
    double getBoxPadding();
  }

  /** An effect at one moment. */
  interface EffectState extends JSObject {
    /** What kind of effect it is. */
    @JSProperty
    String getType();

    /** Whether this version knows the kind; others are left out. */
    @JSProperty
    boolean isKnown();

    /** Its numbers, keyframes counted in. */
    @JSProperty
    @Ts("{ readonly [key: string]: number }")
    JSObject getNumbers();

    /** All else that is set. */
    @JSProperty
    @Ts("JsonObject")
    JSObject getSettings();
  }

  /** Where a picture lies: fractions of the canvas or of the picture, degrees clockwise. */
  interface Pose extends JSObject {
    /** How the cropped picture is brought to the size of the canvas. */
    @JSProperty
    String getFit();

    /** Where the anchor lies, in canvas widths. */
    @JSProperty
    double getPositionX();

    /** Where the anchor lies, in canvas heights. */
    @JSProperty
    double getPositionY();

    /** Width on top of the fit. */
    @JSProperty
    double getScaleX();

    /** Height on top of the fit. */
    @JSProperty
    double getScaleY();

    /** Degrees, clockwise. */
    @JSProperty
    double getRotation();

    /** The fixed point of scale and rotation, in widths of the fitted picture. */
    @JSProperty
    double getAnchorX();

    /** The same in heights. */
    @JSProperty
    double getAnchorY();

    /** What is cut off, in widths of the source. */
    @JSProperty
    double getCropLeft();

    /** What is cut off, in heights of the source. */
    @JSProperty
    double getCropTop();

    /** What is cut off, in widths of the source. */
    @JSProperty
    double getCropRight();

    /** What is cut off, in heights of the source. */
    @JSProperty
    double getCropBottom();

    /** Whether left and right are exchanged. */
    @JSProperty
    boolean isFlipHorizontal();

    /** Whether top and bottom are exchanged. */
    @JSProperty
    boolean isFlipVertical();
  }

  /**
   * How a picture lies on a canvas. A point of the cropped picture comes to (a x + c y + e, b x + d
   * y + f), as a canvas' transform has it.
   */
  interface Geometry extends JSObject {
    /** What of the picture is used, in its pixels. */
    @JSProperty
    @Ts("Rect")
    JSObject getCrop();

    /** Where it comes to lie, if it is not turned: whole pixels of the canvas. */
    @JSProperty
    @Nullable
    @Ts("Rect")
    JSObject getRectangle();

    /** Whether left and right are exchanged. */
    @JSProperty
    boolean isFlipHorizontal();

    /** Whether top and bottom are exchanged. */
    @JSProperty
    boolean isFlipVertical();

    /**
     * How many pixels of the cropped picture are a canvas height: what lengths of effects count in.
     */
    @JSProperty
    double getPixelsPerCanvasHeight();

    /** Of x to x. */
    @JSProperty
    double getA();

    /** Of x to y. */
    @JSProperty
    double getB();

    /** Of y to x. */
    @JSProperty
    double getC();

    /** Of y to y. */
    @JSProperty
    double getD();

    /** The shift of x. */
    @JSProperty
    double getE();

    /** The shift of y. */
    @JSProperty
    double getF();
  }

  /** A rectangle of whole pixels. */
  interface Rect extends JSObject {
    /** Its left edge. */
    @JSProperty
    int getX();

    /** Its upper edge. */
    @JSProperty
    int getY();

    /** Its width. */
    @JSProperty
    int getWidth();

    /** Its height. */
    @JSProperty
    int getHeight();
  }

  /** Media that a plan uses. */
  interface Source extends JSObject {
    /** The asset; '-' for clips that name none. */
    @JSProperty
    @Ts("Id")
    JSObject getAsset();

    /** The asset's name for people. */
    @JSProperty
    String getName();

    /** Which of the asset's references this is. */
    @JSProperty
    String getReference();

    /** Where the media is; empty if nobody said. */
    @JSProperty
    String getUrl();

    /** The hash of its content; empty if nobody said. */
    @JSProperty
    String getContentHash();

    /** Whether it was not to be found when last looked for. */
    @JSProperty
    boolean isOffline();

    /** The source time of the media's beginning. */
    @JSProperty
    @Ts("Ticks")
    JSObject getStart();

    /** How long the media is, if that is known. */
    @JSProperty
    @Nullable
    @Ts("Ticks")
    JSObject getDuration();

    /** What a probe said about it. */
    @JSProperty
    @Ts("JsonObject")
    JSObject getProbe();
  }

  /** Where another plan shows or plays something else. */
  interface PlanChange extends JSObject {
    /** The times whose frames differ, sorted. */
    @JSProperty
    @Ts("readonly Span[]")
    JSObject getPictures();

    /** The times whose sound differs, sorted. */
    @JSProperty
    @Ts("readonly Span[]")
    JSObject getSounds();
  }
}
